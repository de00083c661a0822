import type { Field, Role } from '../model/roles';
import type { Locale } from '../model/settings';

type Choices = { readonly [L in Locale]: readonly string[] };

const choices = (zh: readonly string[], en: readonly string[]): Choices => ({ 'zh-CN': zh, en });
const yesNo = choices(['是', '否'], ['yes', 'no']);

/** Columns that hold one of a few words: the dropdowns of a new workbook. */
export const CHOICES: { readonly [R in Role]?: { readonly [F in Field<R>]?: Choices } } = {
  orders: { gift: yesNo, carriedOver: yesNo },
  products: { status: choices(['在售', '停产'], ['active', 'discontinued']) },
  gifts: {
    repeat: choices(['每满', '一次', '阶梯'], ['every', 'once', 'tier']),
    count: choices(['整倍', '按比例', '足倍'], ['whole-units', 'pro-rata', 'exact-multiple']),
    kind: choices(['外赠', '内赠'], ['on-top', 'included']),
  },
  customers: {
    status: choices(['正常', '停用', '冻结'], ['active', 'disabled', 'frozen']),
    terms: choices(['现款', '月结', '订金'], ['cash', 'credit', 'deposit']),
    shipPolicy: choices(['可部分', '整行', '整单'], ['partial', 'whole-line', 'whole-order']),
  },
};
