import { useEffect, useState } from 'preact/hooks';
import { call } from './server';
import type { SidebarWords } from './words';

const ASK_STAGE_EVERY = 2000;

/** Says which stage the run is in, as the script itself notes it down. */
export function Progress({ doing, words }: { doing: string; words: SidebarWords }) {
  const [stage, setStage] = useState('');
  useEffect(() => {
    let isOpen = true;
    const timer = setInterval(() => {
      call<string>('sidebarStage').then(
        (now) => isOpen && setStage(now),
        () => clearInterval(timer),
      );
    }, ASK_STAGE_EVERY);
    return () => {
      isOpen = false;
      clearInterval(timer);
    };
  }, []);
  const stages: { readonly [stage: string]: string } = words.stages;
  return (
    <p role="status">
      {doing}
      {stages[stage] ? ` · ${stages[stage]}` : ''} …
      <progress aria-label={doing} />
    </p>
  );
}
