import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Profile, StandIn, Workbook } from './excel';
import { createExcel } from './excel';

/** What the client library puts into a page. */
interface OfficePage {
  readonly document: {
    readonly head: { appendChild(script: unknown): void };
    createElement(name: 'script'): { src: string; onload?: () => void; onerror?: (error: unknown) => void };
  };
  readonly Office: { onReady(): Promise<{ readonly host: string | null; readonly platform: string | null }> };
  readonly OfficeExtension: { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } };
}

const OFFICE = join(__dirname, '../../node_modules/@microsoft/office-js/dist/office.js');

/** Loads the unmodified client library into this page, with an Excel behind it that claims the profile and no more. */
export async function loadOffice(
  workbook: Workbook,
  profile?: Profile,
): Promise<StandIn & { readonly info: { readonly host: string | null; readonly platform: string | null } }> {
  const page = globalThis as unknown as OfficePage;
  const standIn = createExcel(workbook, profile);
  standIn.install(globalThis);
  await new Promise<void>((resolve, reject) => {
    const script = page.document.createElement('script');
    script.src = pathToFileURL(OFFICE).href;
    script.onload = () => resolve();
    script.onerror = reject;
    page.document.head.appendChild(script);
  });
  const info = await page.Office.onReady();
  page.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return { ...standIn, info };
}
