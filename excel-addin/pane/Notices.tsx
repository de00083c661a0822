import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarIntent,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type Locale, labels } from '../../core';
import { words } from '../words';
import { advice } from './advice';
import { usePane } from './context';
import type { Notice } from './state';

const INTENTS: { readonly [K in Notice['kind']]: MessageBarIntent } = {
  reviewed: 'success',
  moneyApplied: 'success',
  cleared: 'success',
  edited: 'success',
  undone: 'success',
  filled: 'success',
  copied: 'success',
  unanswered: 'warning',
  moved: 'warning',
  changed: 'warning',
  formula: 'warning',
  stopped: 'warning',
  problem: 'warning',
  host: 'error',
  failed: 'error',
};

const useStyles = makeStyles({ box: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`, flexShrink: 0 } });

export function Notices() {
  const styles = useStyles();
  const { state, actions, send, w } = usePane();
  const { notice, undo, locale } = state;
  if (!notice) return null;
  const last = notice.kind === 'edited' ? undo.at(-1) : undefined;
  return (
    <div className={styles.box}>
      <MessageBar intent={INTENTS[notice.kind]} layout="multiline">
        <MessageBarBody>{noticeText(notice, locale)}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              aria-label={w.close}
              appearance="transparent"
              icon={<DismissRegular />}
              onClick={() => send({ type: 'noticed', notice: undefined })}
            />
          }
        >
          {last && (
            <Button size="small" onClick={() => void actions.undo()}>
              {w.undo(last.place)}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

export function noticeText(notice: Notice, locale: Locale): string {
  const w = words(locale);
  switch (notice.kind) {
    case 'edited':
      return w.edited[notice.edit](notice.place);
    case 'host':
      return hostText(notice.problem, locale);
    case 'problem':
      return advice(notice.problem, locale);
    case 'unanswered':
      return labels(locale).financeSheet.unanswered;
    case 'failed':
      return w.unexpected(notice.text);
    default:
      return w.notice[notice.kind];
  }
}

type HostNotice = Extract<Notice, { readonly kind: 'host' }>['problem'];

export function hostText<K extends HostNotice['kind']>(problem: Extract<HostNotice, { readonly kind: K }>, locale: Locale): string {
  const say: { readonly [P in HostNotice['kind']]: (problem: Extract<HostNotice, { readonly kind: P }>) => string } = words(locale).host;
  return say[problem.kind as K](problem);
}
