import type { Words } from './words';

const list = (items: readonly string[]): string => items.join('、');

export const zhCN: Words = {
  name: '审单助手',
  menu: { review: '审单', finance: '应用查款结果', sidebar: '侧边栏', template: '添加模板工作表', clear: '清除' },
  reviewed: (date) => `审单日期 ${date}`,
  open: (sheets) => `请查看：${list(sheets)}`,
  filterNotExtended: '原有筛选没有包含审单列；如需一起排序，请取消筛选后对全部列重新设置。',
  moved: (sheet) => `${sheet}：审单期间有行被移动或修改，因此没有写入任何内容。请重新审单。`,
  outOfTime: '剩余时间不够写入结果，因此没有写入任何内容。请在表格不忙时重新审单，或把订单分到两个表格里。',
  busy: '这个表格里正在进行另一次审单。请等它结束后再试。',
  clearQuestion: '清除审单添加的全部内容？审单列、标色和生成的工作表都会删除，其中的处理意见和备注也一并删除。您自己的单元格保持原样。',
  cleared: '审单添加的内容已全部清除，您自己的单元格保持原样。',
  nothingToClear: '这里没有审单添加的内容。',
  templated: '工作表已添加。请把示例行换成您的数据，然后选择“审单”。',
  templateTaken: (sheets) => `以下工作表原来就有，保持原样：${list(sheets)}。`,
  hiddenUnknown: '如有隐藏或筛掉的行，也一并审核；表这么长时，Google 表格不会告诉工具是哪些行。',
  notEdited: {
    changed: '这个单元格的内容已经变了，因此什么都没有写入。请重新审单。',
    formula: '这个值由公式算出，请在表里修改。',
  },
  trial: {
    unreadable: (text) => `「${text}」无法试算：请填写编码、字段和值。`,
    noSheet: (role) => `表格里没有 ${role} 表；请先补上，或换一个改动。`,
    noRow: (sheet, code) => `「${sheet}」里没有「${code}」；请照表里的编码写。`,
    severalRows: (sheet, code, rows) => `「${code}」在「${sheet}」的第 ${rows.join('、')} 行都有，说不准改哪一行。`,
  },
  failed: (error) =>
    `Google 表格中止了运行：${error}。您自己的单元格保持原样；请稍等一分钟再试，未写完的部分会补全。如果提示没有权限，请申请这个表格及其受保护工作表的编辑权限。`,
  remedies: {
    'two-columns': '请在侧边栏里指明是哪一列',
    'missing-columns': '请补上所缺的列，或在侧边栏里指明是哪一列',
    'fill-down': '请在侧边栏里指明含义',
    'several-orders': '请在侧边栏里选择要审的那张表',
    'two-sheets': '请在侧边栏里选择要用的那张表',
    'no-finance': '请先审单，再由财务填写生成的「查款表」',
    'stale-finance': '请先重新审单；财务已填的内容会跟着订单保留',
    'unknown-setting': '请在「审单设置」表中改正；“添加模板工作表”会带来列出全部设置项的一张',
  },
  whichSheet: (role) => `哪张表是「${role}」？`,
  fillDown: { yes: '沿用上一格', no: '视为空白' },
};
