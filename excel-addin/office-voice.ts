import type { Voice } from './commands';

/** Older Excel cannot bring up the pane from a button; a small window then says what is to say. */
export const officeVoice: Voice = {
  async showPane() {
    if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return false;
    await Office.addin.showAsTaskpane();
    return true;
  },
  say(text) {
    const page = new URL(location.href);
    page.search = new URLSearchParams({ say: text }).toString();
    return new Promise((done) => {
      Office.context.ui.displayDialogAsync(page.href, { height: 25, width: 30, displayInIframe: true }, () => done());
    });
  },
};
