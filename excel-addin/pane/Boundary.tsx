import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import type { Locale } from '../../core';
import { words } from '../words';

interface Props {
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** A fault of the pane itself is told where the person looks, not only in a console. */
export class Boundary extends Component<Props, { readonly fault: string | undefined }> {
  override state = { fault: undefined as string | undefined };

  static getDerivedStateFromError(error: unknown) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { fault } = this.state;
    if (fault === undefined) return this.props.children;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{words(this.props.locale).unexpected(fault)}</MessageBarBody>
      </MessageBar>
    );
  }
}
