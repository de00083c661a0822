/** A text in both languages. */
export interface Text {
  readonly en: string;
  readonly 'zh-CN': string;
}

const text = (en: string, zh: string): Text => ({ en, 'zh-CN': zh });

export interface Button {
  readonly id: string;
  readonly label: Text;
  readonly tip: Text;
  /** The function that the ribbon calls; absent: the button opens the pane. */
  readonly action?: 'reviewOrders' | 'applyFinance' | 'clearReview';
}

/** Everything that the manifests say of the add-in; the address that serves it comes with each build. */
export const ADD_IN = {
  id: 'b7c6d1de-52c9-4f0c-9d0e-3a1f5f6c2a84',
  /** Of the unified manifest, which Microsoft 365 lists as an app of its own. */
  unifiedId: '0f2f7f53-0d5b-4f3b-8a7d-6f9b1c4e8d21',
  provider: 'Order Review',
  name: text('Order Review', '审单助手'),
  fullName: text('Order Review for Excel', 'Excel 审单助手'),
  description: text('Reviews every order row: price, discount, gifts, stock and credit.', '逐行审核订单表的价格、折扣、赠品、库存和信用。'),
  longDescription: text(
    'Reviews every row of a sheet of orders (price, discount, gifts, stock and credit), marks what is wrong with the evidence for it, and makes the shortage and payment sheets. Nothing leaves the workbook.',
    '逐行审核订单表的价格、折扣、赠品、库存和信用，标出问题并写明依据，生成欠货表和查款表。数据不离开工作簿。',
  ),
  /** The least that can write results beside the orders. */
  api: { name: 'ExcelApi', version: '1.8' },
  accent: '#217346',
  group: text('Order Review', '审单助手'),
  welcome: text(
    'Choose Review orders on the Home tab, or open the pane to see what was found.',
    '在“开始”选项卡上点击“审单”，或打开面板查看结果。',
  ),
  buttons: [
    {
      id: 'ReviewOrders',
      label: text('Review orders', '审单'),
      tip: text('Reviews the orders of this workbook and writes the results beside them.', '审核这个工作簿的订单，把结果写在订单旁边。'),
      action: 'reviewOrders',
    },
    {
      id: 'OpenPane',
      label: text('Open pane', '打开面板'),
      tip: text('Shows the findings with their evidence, and the settings.', '显示问题及依据，以及设置。'),
    },
    {
      id: 'ApplyFinance',
      label: text('Apply finance results', '应用查款结果'),
      tip: text(
        'Reads what finance filled in on the Finance sheet, returns unpaid orders and reviews again.',
        '读取财务在查款表中填写的结果，退回未到款的订单并重新审核。',
      ),
      action: 'applyFinance',
    },
    {
      id: 'ClearReview',
      label: text('Clear', '清除'),
      tip: text('Takes away everything that the review added, after you confirm.', '确认后清除审单添加的全部内容。'),
      action: 'clearReview',
    },
  ],
} as const satisfies { readonly buttons: readonly Button[] } & Record<string, unknown>;

export const BUTTONS: readonly Button[] = ADD_IN.buttons;
export const RIBBON_ICONS = [16, 32, 80] as const;
