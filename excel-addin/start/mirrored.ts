import type { WritePlan } from '../../core';
import type { Host, StarterSheet } from '../host';

/** A file that follows what happens to the workbook on the page. */
export interface Mirror {
  /** A plan is about to be carried out: what people typed so far comes first. */
  catchUp(): void;
  applied(plan: WritePlan): void;
  added(sheets: readonly StarterSheet[]): void;
}

/** The same host; the mirror hears of every plan and every sheet that it wrote. */
export function mirrored(host: Host, mirror: Mirror | undefined): Host {
  if (!mirror) return host;
  return {
    ...host,
    port(options) {
      const port = host.port(options);
      return {
        read: port.read,
        async apply(plan) {
          mirror.catchUp();
          const receipt = await port.apply(plan);
          if (receipt.kind === 'applied') mirror.applied(plan);
          return receipt;
        },
      };
    },
    async addSheets(sheets) {
      const problem = await host.addSheets(sheets);
      if (!problem) mirror.added(sheets);
      return problem;
    },
  };
}
