import { Caption2, makeStyles, tokens } from '@fluentui/react-components';
import type { LineStatus, Summary } from '../../core';
import { usePane } from './context';

/** Seen on black and on white, in every theme. */
const COLORS: { readonly [S in LineStatus]: string } = {
  block: '#d13438',
  unknown: '#9373c0',
  warn: '#d29200',
  info: '#3a96dd',
  returned: '#8a8886',
  approved: '#1e9b9b',
  pass: '#2e9b2e',
};

const HEIGHT = 10;
const WIDTH = 300;
/** Narrower bars could not be seen. */
const LEAST = 4;

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', height: `${HEIGHT}px`, borderRadius: tokens.borderRadiusMedium, forcedColorAdjust: 'none' },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, margin: 0, padding: 0, listStyleType: 'none' },
  part: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  dot: { display: 'block', width: '8px', height: '8px', forcedColorAdjust: 'none' },
});

/** Rows by status as one bar; the legend says the same in words. */
export function StatusChart({ lines }: Pick<Summary, 'lines'>) {
  const styles = useStyles();
  const { w } = usePane();
  const parts = lines.map(({ label, count }) => w.summary.part(label, count));
  const widths = barWidths(lines.map(({ count }) => count));
  return (
    <div>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={w.summary.chart(parts)}
      >
        {lines.map(({ id }, index) => {
          const x = widths.slice(0, index).reduce((sum, width) => sum + width, 0);
          return <rect key={id} x={x} y={0} width={widths[index]} height={HEIGHT} fill={COLORS[id]} />;
        })}
      </svg>
      <ul className={styles.legend}>
        {lines.map(({ id }, index) => (
          <li key={id} className={styles.part}>
            <svg className={styles.dot} viewBox="0 0 8 8" aria-hidden="true">
              <rect width={8} height={8} fill={COLORS[id]} />
            </svg>
            <Caption2>{parts[index]}</Caption2>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** They fill the chart, and none is too narrow to be seen. */
export function barWidths(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const spare = WIDTH - counts.length * LEAST;
  return counts.map((count) => LEAST + (spare * count) / total);
}
