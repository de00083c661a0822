import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ROOT = join(__dirname, '../..');

export const noBrowser = (): string | undefined => (CHROMIUM.some((path) => existsSync(path)) ? undefined : 'no Chromium at hand');

/** Why nothing can be run here, where it cannot. */
export function missing(): string | undefined {
  const reason = noBrowser();
  if (reason) return reason;
  return existsSync(join(ROOT, 'dist/excel/start.html')) ? undefined : 'dist/excel is not built';
}

/** The pages as `npm start` serves them, in a real browser. */
export interface Stage {
  readonly address: string;
  readonly browser: Browser;
  /** Saves a picture and says where. */
  picture(page: Page, name: string): Promise<string>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const server = spawn(process.execPath, ['excel-addin/start/serve.mjs'], { cwd: ROOT });
  const address = await firstWord(server);
  const browser = await launch();
  return {
    address,
    browser,
    picture: photographer(),
    async close() {
      await browser.close();
      server.kill();
    },
  };
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM.find((path) => existsSync(path))!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });

export function photographer(): Stage['picture'] {
  const folder = process.env.SCREENSHOTS ?? mkdtempSync(join(tmpdir(), 'order-review-'));
  return async (page, name) => {
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    return path;
  };
}

function firstWord({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    stdout?.once('data', (text: Buffer) => resolve(text.toString().split(' ')[0]!));
    stderr?.once('data', (text: Buffer) => reject(new Error(text.toString())));
  });
}
