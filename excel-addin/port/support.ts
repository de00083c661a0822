/** What every Excel needs to have for us: 2019 and later, Microsoft 365, the web, Mac. */
export const NEEDED = '1.8';

export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
