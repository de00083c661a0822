import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { Locale } from '../../core';
import { words } from '../words';
import type { FileDesk } from './use-file';

interface UnsavedProps extends Pick<FileDesk, 'file' | 'isAsking' | 'answer'> {
  readonly locale: Locale;
}

/** Asks before another file takes the place of one that was not saved. */
export function Unsaved({ file, isAsking, answer, locale }: UnsavedProps) {
  const { cancel, start } = words(locale);
  return (
    <Dialog modalType="alert" open={isAsking} onOpenChange={() => void answer('cancel')}>
      <DialogSurface lang={locale}>
        <DialogBody>
          <DialogTitle>{start.unsavedTitle(file?.name ?? '')}</DialogTitle>
          <DialogContent>{start.unsaved}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void answer('save')}>
              {start.saveFirst}
            </Button>
            <Button onClick={() => void answer('drop')}>{start.openUnsaved}</Button>
            <Button onClick={() => void answer('cancel')}>{cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
