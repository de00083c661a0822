// Draws the icons into assets/: a sheet with a check mark, crisp at every size. Run it after a change: node manifests/icons.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'assets');
const GREEN = [33, 115, 70, 255];
const WHITE = [255, 255, 255, 255];
const PALE = [190, 219, 203, 255];
const NONE = [0, 0, 0, 0];
/** Samples per pixel and direction. */
const FINE = 8;

const inRounded = (x, y, left, top, right, bottom, radius) => {
  const dx = Math.max(left + radius - x, 0, x - right + radius);
  const dy = Math.max(top + radius - y, 0, y - bottom + radius);
  return x >= left && x <= right && y >= top && y <= bottom && dx * dx + dy * dy <= radius * radius;
};

const nearSegment = (x, y, [ax, ay], [bx, by], width) => {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy) <= width / 2;
};

const isCheck = (x, y, width) =>
  nearSegment(x, y, [0.26, 0.54], [0.43, 0.71], width) || nearSegment(x, y, [0.43, 0.71], [0.76, 0.32], width);

/** The colour at a point of the unit square; small icons leave out the lines of the sheet. */
const colored = (small) => (x, y) => {
  if (!inRounded(x, y, 0.03, 0.03, 0.97, 0.97, 0.16)) return NONE;
  if (isCheck(x, y, small ? 0.15 : 0.12)) return WHITE;
  const isLine = !small && x > 0.18 && x < 0.82 && [0.2, 0.86].some((line) => Math.abs(y - line) < 0.022);
  return isLine ? PALE : GREEN;
};

const outline = (x, y) => {
  const isFrame = inRounded(x, y, 0.06, 0.06, 0.94, 0.94, 0.16) && !inRounded(x, y, 0.13, 0.13, 0.87, 0.87, 0.1);
  return isFrame || isCheck(x, y, 0.1) ? WHITE : NONE;
};

function pixels(size, colorAt) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0, 0];
      for (let i = 0; i < FINE * FINE; i++) {
        const x = (column + ((i % FINE) + 0.5) / FINE) / size;
        const y = (row + (Math.floor(i / FINE) + 0.5) / FINE) / size;
        const [red, green, blue, alpha] = colorAt(x, y);
        sum[0] += red * alpha;
        sum[1] += green * alpha;
        sum[2] += blue * alpha;
        sum[3] += alpha;
      }
      const at = row * (size * 4 + 1) + 1 + column * 4;
      for (let part = 0; part < 3; part++) rows[at + part] = sum[3] === 0 ? 0 : Math.round(sum[part] / sum[3]);
      rows[at + 3] = Math.round(sum[3] / (FINE * FINE));
    }
  return rows;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  const sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function png(size, colorAt) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels(size, colorAt), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

mkdirSync(folder, { recursive: true });
for (const size of [16, 32, 64, 80, 128]) writeFileSync(join(folder, `icon-${size}.png`), png(size, colored(size < 64)));
writeFileSync(join(folder, 'color.png'), png(192, colored(false)));
writeFileSync(join(folder, 'outline.png'), png(32, outline));
