import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { manifestFiles } from './manifests';

const { values } = parseArgs({ options: { url: { type: 'string' }, out: { type: 'string', default: join('dist', 'manifests') } } });

const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));

try {
  if (values.url === undefined)
    throw new RangeError('where are the pages served? npm run manifests -- --url https://example.com/order-review');
  for (const [name, text] of Object.entries(manifestFiles(values.url, version))) {
    const path = join(values.out, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(path);
  }
  for (const icon of ['color.png', 'outline.png']) copyFileSync(join('manifests', 'assets', icon), join(values.out, 'unified', icon));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
