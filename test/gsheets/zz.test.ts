import { Script } from '../hosts/sheets/script';
import { bigBook } from './budget';
import { pushed } from './push';

test('x', async () => {
  const files = await pushed();
  const script = new Script(files, bigBook(Number(process.env.ROWS ?? 1000)));
  script.call('onOpen');
  for (const run of ['first', 'again', 'third']) {
    script.meter.reset();
    script.click('Review orders');
    const c = new Map<string, number>();
    for (const n of script.meter.log) c.set(n, (c.get(n) ?? 0) + 1);
    console.log(run, script.meter.calls, (script.meter.clockMs / 60000).toFixed(2), JSON.stringify([...c].sort((a, b) => b[1] - a[1])));
  }
  console.log(
    script.model.sheets
      .map(
        (s) =>
          `${s.name} ${s.extent().rows}x${s.extent().columns} charts ${s.charts.length} rules ${s.rules.length} hid ${[...s.hiddenColumns]} widths ${[...s.widths.values()]}`,
      )
      .join('\n'),
  );
}, 120000);
