import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { usePane } from './context';

export function ClearAll() {
  const { state, actions, send, w } = usePane();
  return (
    <Dialog modalType="alert" open={state.clearing} onOpenChange={(_, { open }) => send({ type: 'clearing', asked: open })}>
      <DialogTrigger disableButtonEnhancement>
        <Button disabled={state.job !== undefined}>{w.run.clear}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{w.clear.title}</DialogTitle>
          <DialogContent>{w.clear.text}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{w.cancel}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={() => void actions.clear()}>
                {w.clear.confirm}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
