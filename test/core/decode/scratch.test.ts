import { readdirSync } from 'node:fs';
import { openInput } from '../../../cli/port';
const F = '/work/shared/data/jshERP';
test('x', async () => {
  for (const f of readdirSync(F)) {
    const o = await openInput(`${F}/${f}`);
    if ('problem' in o) { console.log(f, o.problem); continue; }
    for (const s of o.port.read().sheets) console.log(f, s.name, s.rows.length, JSON.stringify(s.merges), s.rows.slice(0, 4).map((r) => r.join(' | ')).join('\n'));
  }
});
