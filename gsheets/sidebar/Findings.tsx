import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { GroupBy } from '../../core/index';
import type { ListedFinding, ReviewView } from '../view';
import type { SidebarWords } from './words';

export interface FindingActions {
  readonly isIdle: boolean;
  goTo(sheet: string, row: number, column?: string): void;
  fix(finding: ListedFinding): void;
  decide(finding: ListedFinding, choice: 'approve' | 'return', by: string, note: string): void;
}

export function Findings({ view, words, actions }: { view: ReviewView; words: SidebarWords; actions: FindingActions }) {
  const [by, group] = useState<GroupBy>('check');
  const groups = view.groups[by];
  const listed = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (view.count === 0) return <p>{words.nothing}</p>;
  return (
    <section>
      <h2>{words.findings(view.count)}</h2>
      {listed < view.count && <p class="note">{words.firstOnly(listed)}</p>}
      <label>
        {words.by}
        <select value={by} onChange={({ currentTarget }) => group(currentTarget.value as GroupBy)}>
          {(Object.keys(view.groups) as GroupBy[]).map((each) => (
            <option key={each} value={each}>
              {words.groups[each]}
            </option>
          ))}
        </select>
      </label>
      {groups.map(({ title, rows }) => (
        <details key={title}>
          <summary>
            {title} · {rows.length}
          </summary>
          <ul>
            {rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two findings may stand at one place, and the list is never reordered
              <Finding key={`${row.code} ${row.place} ${i}`} finding={row} view={view} words={words} actions={actions} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

interface FindingProps {
  readonly finding: ListedFinding;
  readonly view: ReviewView;
  readonly words: SidebarWords;
  readonly actions: FindingActions;
}

function Finding({ finding, view, words, actions }: FindingProps) {
  const { severity, label, title, text, remedy, approved, place, sheet, row, column, rows, fix, edits } = finding;
  return (
    <li class={`finding ${severity}`}>
      <p>
        <span class="tag">{label}</span> {title}
        {approved ? ` · ${words.approved}` : ''}
      </p>
      {row !== undefined && row !== null && (
        <button type="button" class="link" onClick={() => actions.goTo(sheet, row, column)} aria-label={words.goTo(place)}>
          {place}
        </button>
      )}
      {rows.length > 1 && <p class="note">{words.rows(rows)}</p>}
      <p>{text}</p>
      <p class="note">{remedy}</p>
      <Facts finding={finding} words={words} actions={actions} />
      {fix && edits.length > 0 && (
        <button type="button" disabled={!actions.isIdle} onClick={() => actions.fix(finding)}>
          {words.fix(fix.was || words.blank, fix.now)}
        </button>
      )}
      {sheet === view.decisions.sheet && rows.length > 0 && <Decision finding={finding} view={view} words={words} actions={actions} />}
    </li>
  );
}

/** The numbers, the code, and the rows that decided. */
function Facts({ finding: { claimed, expected, code, evidence }, words, actions }: Omit<FindingProps, 'view'>) {
  return (
    <details class="facts">
      <summary>{words.facts}</summary>
      <dl>
        {claimed && <Fact name={words.claimed}>{claimed}</Fact>}
        {expected && <Fact name={words.expected}>{expected}</Fact>}
        {evidence.length > 0 && (
          <Fact name={words.evidence}>
            {evidence.map(({ sheet, row }) => (
              <button
                key={`${sheet} ${row}`}
                type="button"
                class="link"
                onClick={() => actions.goTo(sheet, row)}
                aria-label={words.goTo(words.place(sheet, row))}
              >
                {words.place(sheet, row)}
              </button>
            ))}
          </Fact>
        )}
        <Fact name={words.code}>{code}</Fact>
      </dl>
    </details>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Remembered while the sidebar is open. */
let lastName = '';

function Decision({ finding, view, words, actions }: FindingProps) {
  const [by, setBy] = useState(lastName);
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const decide = (choice: 'approve' | 'return') => {
    lastName = by.trim();
    setMissing(lastName === '');
    if (lastName !== '') actions.decide(finding, choice, lastName, note.trim());
  };
  return (
    <details>
      <summary>{words.decide}</summary>
      <label>
        {words.name}
        <input value={by} onInput={({ currentTarget }) => setBy(currentTarget.value)} />
      </label>
      <label>
        {words.note}
        <input value={note} onInput={({ currentTarget }) => setNote(currentTarget.value)} />
      </label>
      {isMissing && <p role="alert">{words.nameNeeded}</p>}
      {finding.approvable && (
        <button type="button" disabled={!actions.isIdle} onClick={() => decide('approve')}>
          {view.decisions.approve}
        </button>
      )}
      <button type="button" disabled={!actions.isIdle} onClick={() => decide('return')}>
        {view.decisions.return}
      </button>
    </details>
  );
}
