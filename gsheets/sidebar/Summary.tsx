import type { ReviewView } from '../view';
import type { SidebarWords } from './words';

export function SummaryBox({ view, words }: { view: ReviewView; words: SidebarWords }) {
  const { headline, size, lines, orders, amounts, notes, sheets } = view.summary;
  const told = [...notes, ...view.notes];
  return (
    <section class="box">
      <h2>{headline}</h2>
      <p>{size}</p>
      <p class="note">{view.text}</p>
      <table>
        <Counts title={words.counts.lines} rows={lines.map(({ label, count }) => [label, String(count)])} />
        <Counts title={words.counts.orders} rows={orders.map(({ label, count }) => [label, String(count)])} />
        <Counts title={words.counts.amounts} rows={amounts.map(({ label, value }) => [label, value])} />
      </table>
      {sheets.length > 0 && (
        <p class="note">
          {words.sheets}: {sheets.map(({ label }) => label).join(' · ')}
        </p>
      )}
      {told.length > 0 && (
        <details>
          <summary>{words.notes}</summary>
          {told.map((note) => (
            <p key={note} class="note">
              {note}
            </p>
          ))}
        </details>
      )}
    </section>
  );
}

function Counts({ title, rows }: { title: string; rows: readonly (readonly [label: string, value: string])[] }) {
  return (
    <tbody>
      <tr>
        <th colSpan={2}>{title}</th>
      </tr>
      {rows.map(([label, value]) => (
        <tr key={label}>
          <td>{label}</td>
          <td class="number">{value}</td>
        </tr>
      ))}
    </tbody>
  );
}
