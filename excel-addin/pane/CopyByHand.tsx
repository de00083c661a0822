import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { usePane } from './context';

export function CopyByHand() {
  const { state, send, w } = usePane();
  const close = () => send({ type: 'toCopy', text: undefined });
  return (
    <Dialog open={state.toCopy !== undefined} onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{w.list.copy}</DialogTitle>
          <DialogContent>
            <Field label={w.copyText.byHand}>
              <Textarea readOnly rows={8} value={state.toCopy ?? ''} onFocus={(event) => event.currentTarget.select()} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{w.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
