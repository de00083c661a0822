import { useEffect, useState } from 'react';
import type { Locale } from '../../core';
import { words } from '../words';
import { download } from './download';
import type { OpenedFile } from './opened-file';

type Sentence = (locale: Locale) => string | undefined;

/** What the page tells about the file. */
export interface Said {
  readonly intent: 'info' | 'warning' | 'error';
  readonly sentence: Sentence;
}

export interface FileDesk {
  /** The last one that could be opened. */
  readonly file: OpenedFile | undefined;
  readonly said: Said | undefined;
  /** Whether the unsaved file is to be saved before another takes its place. */
  readonly isAsking: boolean;
  open(given: File | undefined): Promise<void>;
  answer(answer: UnsavedAnswer): Promise<void>;
  save(): Promise<boolean>;
  dismiss(): void;
}

export type UnsavedAnswer = 'save' | 'drop' | 'cancel';

/** Milliseconds until something new is on the screen. */
const PICTURE = 50;

/** Opens a file that a person brought, saves it, and tells in words how that went. */
export function useFile(onOpened: () => void): FileDesk {
  const [file, setFile] = useState<OpenedFile>();
  const [said, setSaid] = useState<Said>();
  const [waiting, setWaiting] = useState<File>();

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (file?.isUnsaved()) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [file]);

  /** Resolves once it is seen: what comes next may take the tab for a while. */
  async function say(sentence: Sentence): Promise<void> {
    setSaid({ intent: 'info', sentence });
    await new Promise((seen) => setTimeout(seen, PICTURE));
  }

  async function open(given: File | undefined): Promise<void> {
    if (!given) return;
    if (file?.isUnsaved()) setWaiting(given);
    else await replaceBy(given);
  }

  async function answer(answer: UnsavedAnswer): Promise<void> {
    const given = waiting;
    setWaiting(undefined);
    if (!given || answer === 'cancel') return;
    if (answer === 'drop' || (await save())) await replaceBy(given);
  }

  async function replaceBy(given: File): Promise<void> {
    await say((language) => words(language).start.opening(given.name));
    try {
      const { openFile } = await import('./opened-file');
      const opened = await openFile(given);
      if (typeof opened === 'function') return setSaid({ intent: 'error', sentence: opened });
      setFile(opened);
      onOpened();
      setSaid({
        intent: 'info',
        sentence: (language) => [opened.loss(language), words(language).start.notDrawn].filter(Boolean).join(' '),
      });
    } catch (error) {
      setSaid({ intent: 'error', sentence: (language) => words(language).start.notOpened(given.name, String(error)) });
    }
  }

  /** Whether nothing is missing from what was saved. */
  async function save(): Promise<boolean> {
    if (!file) return false;
    await say((language) => words(language).start.saving(file.name));
    try {
      const { name, bytes, missed } = file.save();
      download(name, bytes);
      setSaid({
        intent: missed > 0 ? 'warning' : 'info',
        sentence: (language) => (missed > 0 ? words(language).start.missed(name, missed) : words(language).start.saved(name)),
      });
      return missed === 0;
    } catch (error) {
      setSaid({ intent: 'error', sentence: (language) => words(language).start.notSaved(file.name, String(error)) });
      return false;
    }
  }

  return { file, said, isAsking: waiting !== undefined, open, answer, save, dismiss: () => setSaid(undefined) };
}
