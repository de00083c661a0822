import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PushedFile } from '../hosts/sheets/script';
import { buildInto } from './build';

const ROOT = resolve(__dirname, '../..');

/** Builds the add-on and pushes it with clasp itself, as the guide says; gives back what Google would have received. */
export async function pushed(): Promise<PushedFile[]> {
  const folder = mkdtempSync(join(tmpdir(), 'order-review-push-'));
  try {
    const project = await buildInto(join(folder, 'gsheets'));
    copyFileSync(join(ROOT, 'gsheets/.clasp.json.example'), join(project, '.clasp.json'));
    writeFileSync(join(project, 'stray.js'), 'throw new Error("not ignored");');
    return push(project, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function push(project: string, folder: string): PushedFile[] {
  const credentials = join(folder, 'credentials.json');
  const token = { type: 'authorized_user', client_id: 'id', client_secret: 'no secret', refresh_token: 'token', access_token: 'token' };
  writeFileSync(credentials, JSON.stringify({ tokens: { default: { ...token, expiry_date: 4_102_444_800_000 } } }));
  const target = join(folder, 'pushed.json');
  const clasp = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
  const command = ['--require', join(__dirname, 'offline.cjs'), clasp, 'push', '--force', '-A', credentials];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: project,
    env: { ...process.env, HOME: folder, PUSHED: target },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`clasp push ended with ${status}: ${stdout}${stderr}`);
  return (JSON.parse(readFileSync(target, 'utf8')) as { files: PushedFile[] }).files;
}
