import type { DueFacts, ExposureFacts, StockFacts } from '../codes';
import { parseRatio } from '../decode/ratio';
import { formatDay } from '../model/date';
import type { Decimal } from '../model/decimal';
import type { Near } from '../model/nearest';
import { fieldName, isMark } from './fields';
import { FORMATS, money, product, quantity, terms } from './format';
import type { At, Messages } from './messages';

const { all, any, factor, near, place, quote, rows, rule, window } = FORMATS['zh-CN'];

const name = (at: At, field = at.field ?? ''): string => fieldName(at.role, field, 'zh-CN');
const gap = (claimed: Decimal, expected: Decimal, low: string, high: string, show: (value: Decimal) => string): string =>
  `${claimed.below(expected) ? low : high} ${show(claimed.minus(expected).abs())}`;
const policyOf = (policy: string): string => (policy === '' ? '赠品政策' : `赠品政策${quote(policy)}`);
const gifts = (skus: readonly string[]): string => (skus.length === 0 ? '与所购相同的产品' : any(skus));
const by = (text: string): string => `按${/^[!-~]/.test(text) ? ' ' : ''}${text}`;
const didYouMean = (nearest: readonly Near[]): string => (nearest.length === 0 ? '' : `是不是 ${any(nearest.map(near))}？`);
const orRelease = (what: string): string => `${what}；有权的人也可放行（填处理意见和处理人）`;

const REASONS: { readonly [R in StockFacts['reason']]: (facts: StockFacts) => string } = {
  insufficient: () => '库存不够',
  taken: ({ takenBy }) => (takenBy.length > 0 ? `已被排在前面的订单 ${all(takenBy)} 占用` : '已被排在前面的订单占用'),
  'safety-stock': () => '剩下的是安全库存，不能动',
  discontinued: () => '产品已停产',
  'whole-line': () => '客户要求整行发货',
  'whole-order': () => '客户要求整单发货',
  unknown: () => '库存表里没有这个产品',
};
const shortage = (facts: StockFacts): string =>
  `产品 ${facts.sku} 订 ${quantity(facts.claimed)}，可发 ${quantity(facts.expected)}，欠 ${quantity(facts.short)}：${REASONS[facts.reason](facts)}`;
const arrival = ({ eta }: StockFacts): string => (eta === undefined ? '到货计划里没有能补上的到货' : `预计 ${formatDay(eta)} 到货`);

function exposure(e: ExposureFacts): string {
  const n = terms(e.receivable, e.unshipped, e.earlier, e.order, e.balance, e.claimed, e.expected);
  const sum = `应收余额 ${n(e.receivable)} + 未发订单 ${n(e.unshipped)} + 本次已放行 ${n(e.earlier)} + 本单 ${n(e.order)} − 余款 ${n(e.balance)}`;
  return `${sum} = ${n(e.claimed)} > ${n(e.expected)}`;
}

function due(e: DueFacts): string {
  const n = terms(e.shippable, e.receivable, e.deposit, e.balance, e.claimed);
  const receivable = e.receivable.isZero ? '' : ` + 应收余额 ${n(e.receivable)}`;
  const deposit = e.deposit.isZero ? '' : ` + 欠货订金 ${n(e.deposit)}（${e.depositRate} × ${money(e.short)}）`;
  return `可发金额 ${n(e.shippable)}${receivable}${deposit} − 余款 ${n(e.balance)} = 应付 ${n(e.claimed)}`;
}

export const zhCN: Messages = {
  'data/missing-field': {
    title: '必填的格子是空的',
    text: ({ field }, at) => `${name(at, field)}没有填`,
    remedy: ({ field }, at) => `填上${name(at, field)}`,
    why: '空白不等于 0：缺了这一格，这一行无法判断，整张订单不能放行',
  },
  'data/unreadable-number': {
    title: '数字读不出来',
    text: ({ field, text }, at) => `${name(at, field)}${quote(text)}${isMark(field) ? '看不出是还是否' : '读不成一个确定的数'}`,
    remedy: ({ field, text }, at) => {
      if (isMark(field)) return '写「是」，不是就留空';
      return at.role === 'orders' && parseRatio(text)
        ? field === 'giftQuantity'
          ? `${quote(text)}是规则，不是数量：这里写本行的赠品数量，例如 1，规则写到赠品政策表`
          : `${quote(text)}把购买和赠送写在一起了：这里只写购买数量，赠送的写到赠品数量`
        : '改成普通数字，小数点用点，例如 1234.5';
    },
    why: '「12,5」可能是 12.5，也可能是 125；猜错就是十倍的差',
  },
  'data/unreadable-date': {
    title: '日期读不出来',
    text: ({ field, text }, at) => `${name(at, field)}${quote(text)}读不成一个确定的日期`,
    remedy: () => '写成年-月-日，例如 2026-11-03',
    why: '「03/04/2026」可能是三月，也可能是四月；日期决定用哪一行价格和政策',
  },
  'data/unreadable-discount': {
    title: '折扣读不出来',
    text: ({ field, text }, at) => `${name(at, field)}${quote(text)}读不成折扣`,
    remedy: () => '写成「9折」「8.5折」，不打折的留空',
    why: '折扣读不出来，就算不出应付金额',
  },
  'data/ambiguous-discount': {
    title: '折扣有两种读法',
    text: ({ field, text, readings }, at) => `${name(at, field)}${quote(text)}可以读成 ${any(readings.map(factor))}`,
    remedy: () => '写成「9折」这样的说法，或者在审单设置里定下 discount：factor、percent-to-pay 或 percent-off',
    why: '同一个 0.2，有的公司是付两成，有的公司是让两成；这要由人来定',
  },
  'data/error-value': {
    title: '格子里是错误值',
    text: ({ field, text }, at) =>
      text === 'no-value' ? `${name(at, field)}是公式，但没有存下结果` : `${name(at, field)}是错误值 ${text}`,
    remedy: ({ text }) => (text === 'no-value' ? '用表格软件打开，重新计算并保存，再审一次' : '改正公式，或者直接填数值'),
    why: '错误值不是 0：按 0 算会把问题藏起来',
  },
  'data/zero-quantity': {
    title: '数量是 0',
    text: () => '数量是 0',
    remedy: () => '填上要订的数量，或者删掉这一行',
    why: '订 0 个没有意义，多半是漏填',
  },
  'data/fractional-quantity': {
    title: '数量不是整数',
    text: ({ claimed }) => `数量 ${quantity(claimed)} 不是整数`,
    remedy: () => '确认可以拆零发货，否则改成整数',
    why: '大多数货不拆零，小数常常是单位或数量填错了',
  },
  'data/return-line': {
    title: '退货行',
    text: ({ claimed }) => `数量 ${quantity(claimed)}，按退货处理：不占库存，冲减金额和赠品`,
    remedy: () => '确认是退货，否则改成正数',
    why: '负数会冲减应收和赠品，多打一个负号代价很大',
  },
  'data/duplicate-line': {
    title: '重复行',
    text: (e) => `${rows(e.rows)}在同一订单里内容相同${e.text === '' ? '' : `（${e.text}）`}`,
    remedy: () => '多录的删掉；确实要两份的，合并成一行',
    why: '同一行录两次，货和账都会多一份',
  },
  'data/amount-mismatch': {
    title: '金额算不对',
    text: (e) =>
      `金额 ${money(e.claimed)}，而 ${product(e.quantity, e.price, e.discount, e.expected)}，${gap(e.claimed, e.expected, '少', '多', money)}`,
    remedy: ({ expected }) => `金额改为 ${money(expected)}，或者改正数量、单价、折扣`,
    why: '金额与数量、单价、折扣对不上，其中必有一格是错的',
  },
  'data/mixed-order': {
    title: '一个订单号两个客户',
    text: ({ customers }) => `同一个订单号下有 ${customers.length} 个客户：${all(customers)}`,
    remedy: () => '分成两个订单号，或者改正客户编码',
    why: '价格、赠品和信用都按客户算，一张订单只能有一个客户',
  },
  'ref/unknown-customer': {
    title: '客户表里没有这个客户',
    text: ({ text }) => `客户表里找不到${quote(text)}`,
    remedy: ({ nearest }) => `${didYouMean(nearest)}在客户表补上，或者改正客户编码；只填名称的，名称在客户表里要唯一`,
    why: '不知道是哪个客户，级别、信用和发货要求都无从判断',
  },
  'ref/unknown-product': {
    title: '产品表里没有这个产品',
    text: ({ text }) => `产品表里找不到${quote(text)}`,
    remedy: ({ nearest }) => `${didYouMean(nearest)}在产品表补上，或者改正产品编码；只填名称的，名称加规格在产品表里要唯一`,
    why: '不知道是哪个产品，价格和库存都无从判断',
  },
  'ref/unknown-unit': {
    title: '单位不认识',
    text: ({ text, known }) => `单位${quote(text)}不是这个产品的单位${known.length === 0 ? '' : `（${all(known)}）`}`,
    remedy: ({ known, nearest }) =>
      nearest.length > 0
        ? `${didYouMean(nearest)}不是的话，在产品表补上包装单位和包装数`
        : known.length === 0
          ? '在产品表填上基本单位、包装单位和包装数'
          : `改成 ${any(known)}，或者在产品表补上包装单位和包装数`,
    why: '一箱当一瓶，数量和价格就差了一个包装数',
  },
  'ref/duplicate-reference': {
    title: '资料表里有重复行',
    text: (e) => `${e.text === '' ? '同一条规则' : quote(e.text)}在${rows(e.rows)}重复出现`,
    remedy: () => '只留正确的一行',
    why: '同一个编码有两行资料，用哪一行不该由表格的顺序决定',
  },
  'ref/overlapping-rules': {
    title: '规则互相冲突',
    text: (e, at) =>
      at.role === 'settings'
        ? `${quote(e.text)}在${rows(e.rows)}的值不同，都没有采用`
        : `${rows(e.rows)}条件相同、有效期重叠，数值却不同${e.text === '' ? '' : `（${e.text}）`}`,
    remedy: (_, at) => (at.role === 'settings' ? '只留正确的一行' : '删掉一行，或者把条件、日期写得不重叠'),
    why: '两条同级规则说法不一，碰到它们的订单都判断不了',
  },
  'ref/unreadable-rule': {
    title: '这一行规则读不出来',
    text({ field, text, conflict }, at) {
      if (conflict) return `${name(at, field)}${quote(text)}和${name(at, conflict.field)}${quote(conflict.text)}矛盾，这一行没有使用`;
      if (at.role !== 'settings') return `${name(at, field)}${text === '' ? '没有填' : `${quote(text)}读不出来`}，这一行没有使用`;
      return field === 'key' ? `没有${quote(text)}这个设置项，这一行没有生效` : `设置值${quote(text)}不能用，这一行没有生效`;
    },
    remedy: ({ field, nearest = [], conflict }, at) =>
      nearest.length > 0
        ? `是不是 ${any(nearest)}？照设置项清单改正`
        : at.role === 'settings'
          ? '照设置项清单改正设置项和值'
          : `改正${[field, ...(conflict ? [conflict.field] : [])].map((each) => name(at, each)).join('或')}，再审一次`,
    why: '读不出来的规则当作没有，应该享受它的订单就会判错',
  },
  'ref/stale-stock': {
    title: '库存数据过时',
    text: ({ asOf, days, allowed }) => `库存更新于 ${formatDay(asOf)}，距今 ${days} 天，最多允许 ${allowed} 天`,
    remedy: () => '重新导出库存再审；允许更久的，改设置项 staleStockDays',
    why: '按旧库存放行，货可能早就发走了',
  },
  'customer/blocked': {
    title: '客户已停用或冻结',
    text: ({ status }) => `客户已${status === 'frozen' ? '冻结' : '停用'}，不发货`,
    remedy: () => orRelease('客户恢复正常后在客户表改状态'),
    why: '停用或冻结的客户不应再发货',
  },
  'product/discontinued': {
    title: '产品已停产',
    text: ({ sku }) => `产品 ${sku} 已停产`,
    remedy: () => '与客户商量改订别的产品；库存清完为止的可以照发',
    why: '停产的产品卖完就没有了，欠货补不上',
  },
  'product/below-minimum': {
    title: '没到起订量',
    text: ({ claimed, expected }) =>
      `订 ${quantity(claimed)}，起订量 ${quantity(expected)}，少 ${quantity(expected.minus(claimed))}（按基本单位）`,
    remedy: ({ expected }) => `数量加到 ${quantity(expected)} 以上，或者确认可以破例`,
    why: '订得太少，不够一次备货和运输的成本',
  },
  'product/not-multiple': {
    title: '不是倍量的整数倍',
    text: ({ claimed, expected }) => `订 ${quantity(claimed)}，不是倍量 ${quantity(expected)} 的整数倍（按基本单位）`,
    remedy({ claimed, expected }) {
      const lower = claimed.floorDiv(expected).times(expected);
      const upper = quantity(lower.plus(expected));
      return lower.isPositive ? `数量改成 ${quantity(lower)} 或 ${upper}` : `数量改成 ${upper}`;
    },
    why: '要拆包装才能发的数量，仓库发不出来',
  },
  'price/missing': {
    title: '查不到价格',
    text: ({ sku }) => `价格表里没有适用于产品 ${sku} 的价格`,
    remedy: () => '在价格表补一行；已有的，看客户、级别、区域、单位、数量和日期是否对得上',
    why: '没有标准就谈不上对错，查不到价格不能当作通过',
  },
  'price/ambiguous': {
    title: '价格有几种可能',
    text: ({ candidates }) =>
      `有 ${candidates.length} 个价格同样适用：${candidates.map((c) => `${rule(c.rule)}为 ${money(c.value)}`).join('；')}`,
    remedy: () => '删掉一行，或者把该用的一行条件写得更具体',
    why: '两行同级的价格不一样，取哪个都是猜',
  },
  'price/below-list': {
    title: '低于价格表',
    text: (e, at) =>
      `${name(at)} ${money(e.claimed)}，${by(rule(e.rule))}应为 ${money(e.expected)}，${gap(e.claimed, e.expected, '低', '高', money)}`,
    remedy: ({ expected }, at) => orRelease(`${name(at)}改为 ${money(expected)}`),
    why: '价格低于价格表，少收的钱没有依据',
  },
  'price/above-list': {
    title: '高于价格表',
    text: (e, at) =>
      `${name(at)} ${money(e.claimed)}，${by(rule(e.rule))}应为 ${money(e.expected)}，${gap(e.claimed, e.expected, '低', '高', money)}`,
    remedy: ({ expected }, at) => `${name(at)}改为 ${money(expected)}，或者确认与客户谈的就是这个价`,
    why: '多收客户的钱，事后要退，还伤信用',
  },
  'price/below-floor': {
    title: '低于最低售价',
    text: (e) =>
      `折后单价 ${money(e.claimed)}，${place(e.rule.place)}的最低售价为 ${money(e.expected)}，低 ${money(e.expected.minus(e.claimed))}`,
    remedy: ({ expected }) => orRelease(`折后单价提到 ${money(expected)} 以上`),
    why: '最低售价是底线，折上加折也不能卖穿',
  },
  'discount/not-allowed': {
    title: '没有折扣政策',
    text: ({ claimed }) => `折扣 ${factor(claimed)}，没有适用的折扣政策`,
    remedy: () => orRelease('去掉折扣，或者在折扣政策补一行'),
    why: '没有政策的折扣就是私自让利',
  },
  'discount/over-policy': {
    title: '折扣超过政策',
    text: (e) => `折扣 ${factor(e.claimed)}，${rule(e.rule)}为 ${factor(e.expected)}，多让 ${e.expected.minus(e.claimed)}`,
    remedy: ({ expected }) => orRelease(`折扣改为 ${factor(expected)}`),
    why: '折扣比政策多让了，少收的钱没有依据',
  },
  'discount/over-authority': {
    title: '折扣超过权限',
    text: (e) => `折扣 ${factor(e.claimed)}，${rule(e.rule)}最低 ${factor(e.expected)}，多让 ${e.expected.minus(e.claimed)}`,
    remedy: ({ expected, approver }) =>
      `折扣不低于 ${factor(expected)}，或者请${approver === '' ? '有权审批的人' : ` ${approver} `}放行（填处理意见和处理人）`,
    why: '超出权限的折扣要有人担责',
  },
  'discount/under-policy': {
    title: '折扣给少了',
    text: (e) => `折扣 ${factor(e.claimed)}，${rule(e.rule)}为 ${factor(e.expected)}，少让 ${e.claimed.minus(e.expected)}`,
    remedy: ({ expected }) => `客户该享受的，改为 ${factor(expected)}`,
    why: '客户本可享受政策折扣，少给了会来补要',
  },
  'discount/ambiguous': {
    title: '折扣有几种可能',
    text: ({ candidates }) =>
      `有 ${candidates.length} 条折扣政策同样适用：${candidates.map((c) => `${rule(c.rule)}为 ${factor(c.value)}`).join('；')}`,
    remedy: () => '删掉一行，或者把该用的一行条件写得更具体',
    why: '两条同级的政策不一样，取哪条都是猜',
  },
  'gift/not-entitled': {
    title: '没有赠品政策',
    text: ({ sku, claimed }) => `赠品 ${sku} ${quantity(claimed)} 个，没有适用的赠品政策`,
    remedy: () => orRelease('去掉赠品，或者在赠品政策补一行'),
    why: '没有政策的赠品等于白送货',
  },
  'gift/over-entitled': {
    title: '赠品多了',
    text: (e) =>
      `赠品 ${quantity(e.claimed)}，按${policyOf(e.policy)}已购 ${quantity(e.bought)} 可赠 ${quantity(e.expected)}，多 ${quantity(e.claimed.minus(e.expected))}`,
    remedy: ({ expected }) => orRelease(`赠品减到 ${quantity(expected)}`),
    why: '赠品配送比例是定好的，多赠的没有依据',
  },
  'gift/over-cap': {
    title: '赠品超过上限',
    text: (e) =>
      `赠品 ${quantity(e.claimed)}，${policyOf(e.policy)}${e.scope === 'order' ? '每单' : '每客户'}上限 ${quantity(e.cap)}，本单可赠 ${quantity(e.expected)}，多 ${quantity(e.claimed.minus(e.expected))}`,
    remedy: ({ expected }) => orRelease(`赠品减到 ${quantity(expected)}`),
    why: '活动的赠品总量有限，一家多拿别家就少',
  },
  'gift/wrong-sku': {
    title: '赠品不对',
    text: (e) =>
      `赠品是 ${e.sku}（${quantity(e.claimed)} 个），${policyOf(e.policy)}赠的是${e.giftSkus.length === 0 ? '' : ' '}${gifts(e.giftSkus)}`,
    remedy: ({ giftSkus }) => orRelease(`赠品换成${giftSkus.length === 0 ? '' : ' '}${gifts(giftSkus)}`),
    why: '换了赠品，价值和库存都不是政策算好的那个',
  },
  'gift/expired': {
    title: '赠品政策已过期',
    text: (e) => `赠品 ${e.sku} 的${policyOf(e.policy)}（${window(e.from, e.to)}）已经结束`,
    remedy: () => orRelease('去掉赠品，或者在赠品政策延长有效期'),
    why: '活动结束后的赠品没有预算',
  },
  'gift/under-claimed': {
    title: '赠品少了',
    text: (e) =>
      `赠品 ${quantity(e.claimed)}，按${policyOf(e.policy)}已购 ${quantity(e.bought)} 可赠 ${quantity(e.expected)}，少 ${quantity(e.expected.minus(e.claimed))}`,
    remedy: ({ expected }) => `客户要的话补到 ${quantity(expected)}，不要就不用改`,
    why: '客户该得的赠品漏了，事后会来补要',
  },
  'gift/priced': {
    title: '赠品带了价格',
    text: ({ claimed }) => `标了赠品，单价却是 ${money(claimed)}`,
    remedy: () => '单价改为 0，或者去掉赠品标记',
    why: '又是赠品又收钱，客户和账都对不上',
  },
  'gift/unmarked': {
    title: '零价没有标赠品',
    text: ({ sku }) => `产品 ${sku} 单价是 0，赠品一栏没有标`,
    remedy: () => '是赠品的填「是」，不是的填上单价',
    why: '不标的赠品会被当成正常销售，还会再赚赠品',
  },
  'gift/history-missing': {
    title: '不知道以前发过多少',
    text: ({ sku }) => `产品 ${sku} 是欠货结转行，已发数量没有填，算不出这次该赠多少`,
    remedy: () => '填上已发数量；以前没发过的填 0',
    why: '赠品按累计算，不知道以前发过多少就会重复赠或漏赠',
  },
  'stock/short': {
    title: '欠货',
    text: (e) => `${shortage(e)}；${arrival(e)}`,
    remedy: (e) => `先发 ${quantity(e.expected)}，欠 ${quantity(e.short)} 记在欠货表，到货后补发`,
    why: '先告诉客户能发多少、欠多少、什么时候到',
  },
  'stock/none': {
    title: '无货可发',
    text: (e) => `${shortage(e)}；${arrival(e)}`,
    remedy: () => '全部记在欠货表，到货后补发；客户不等的，退回订单',
    why: '一个也发不出来，客户要尽早知道',
  },
  'stock/awaiting': {
    title: '等到货',
    text: (e) => `${shortage(e)}；${arrival(e)}，赶得上交货日期`,
    remedy: () => '到货后补发，订单不用改',
    why: '货在路上，赶得上客户要的日期',
  },
  'stock/held-whole': {
    title: '整发客户，货不齐不发',
    text: (e) =>
      e.scope === 'order' ? `客户要求整单发货，${all(e.because)} 不够，整单都不发` : `客户要求整行发货，产品 ${e.sku} 不够，这一行不发`,
    remedy: () => '等货到齐，或者与客户商量改为可部分发货',
    why: '客户不收零散的货；占着不发，别的客户也拿不到',
  },
  'stock/unknown': {
    title: '查不到库存',
    text: ({ sku }) => `库存表里没有产品 ${sku}`,
    remedy: () => '在库存表补一行；没有库存的填 0',
    why: '没有记录不等于没有货，也不等于有货',
  },
  'credit/over-limit': {
    title: '超过信用额度',
    text(e) {
      const limit = e.temporaryLimit === undefined ? '信用额度' : `信用额度，含临时额度 ${terms(e.temporaryLimit)(e.temporaryLimit)}`;
      const until = e.temporaryLimit === undefined || e.temporaryUntil === undefined ? '' : `，至 ${formatDay(e.temporaryUntil)}`;
      return `${exposure(e)}（${limit}${until}），超 ${money(e.claimed.minus(e.expected))}`;
    },
    remedy: (e) => orRelease(`先收款 ${money(e.claimed.minus(e.expected))} 以上，或者减少订货、提高额度`),
    why: '超出额度发的货，收不回钱的风险没有人批准过',
  },
  'credit/overdue': {
    title: '客户有逾期',
    text({ days, amount, graceDays }) {
      const overdue = days === undefined ? '逾期天数没有填' : `逾期 ${quantity(days)} 天，宽限 ${graceDays} 天`;
      return amount === undefined ? overdue : `${overdue}，逾期金额 ${money(amount)}`;
    },
    remedy: () => orRelease('收回逾期款后更新客户表'),
    why: '旧账没还又发新货，欠款只会更多',
  },
  'credit/temporary-expired': {
    title: '临时额度已到期',
    text(e) {
      const temporary = e.temporaryLimit === undefined ? '' : ` ${money(e.temporaryLimit)}`;
      const until = e.temporaryUntil === undefined ? '已到期' : `已于 ${formatDay(e.temporaryUntil)} 到期`;
      return `${exposure(e)}（信用额度），临时额度${temporary} ${until}`;
    },
    remedy: (e) => orRelease(`延长临时额度，或者先收款 ${money(e.claimed.minus(e.expected))} 以上`),
    why: '临时额度只批到那一天，过期就要重新批',
  },
  'credit/no-limit-set': {
    title: '没有信用额度',
    text: () => '客户表没有填信用额度（订金客户是订金比例），不知道能放多少货',
    remedy: () => '填上信用额度或订金比例：不限的填「不限」，现款客户把结算方式填为现款',
    why: '空白不是 0，也不是不限',
  },
  'credit/payment-due': {
    title: '款到发货',
    text: due,
    remedy: (e) => `收到 ${money(e.claimed)} 后在查款表填已到款`,
    why: '现款客户款到才发货',
  },
  'credit/deposit-due': {
    title: '应付订金',
    text: due,
    remedy: (e) => `收到 ${money(e.claimed)} 后在查款表填已到款`,
    why: '订金客户发货部分付全款，欠货部分付订金',
  },
  'terms/payment-not-allowed': {
    title: '付款方式不允许',
    text: ({ text, allowed }) => `付款方式${quote(text)}不在该客户允许的 ${all(allowed)} 之内`,
    remedy: ({ allowed }) => orRelease(`改成 ${any(allowed)}，或者在客户表加上这种方式`),
    why: '付款方式是与客户签好的',
  },
  'terms/ship-not-allowed': {
    title: '运输方式不允许',
    text: ({ text, allowed }) => `运输方式${quote(text)}不在该客户允许的 ${all(allowed)} 之内`,
    remedy: ({ allowed }) => orRelease(`改成 ${any(allowed)}，或者在客户表加上这种方式`),
    why: '运输方式决定运费和能不能收货',
  },
  'terms/date-passed': {
    title: '交货日期已过',
    text: ({ date, businessDate }) => `交货日期 ${formatDay(date)} 早于业务日期 ${formatDay(businessDate)}`,
    remedy: () => '与客户重新约定交货日期',
    why: '已经过去的日期谁也赶不上，多半是填错或订单压久了',
  },
  'approval/stale': {
    title: '放行已失效',
    text: ({ decidedBy, moved }) =>
      moved
        ? `这一行移了位，${decidedBy === '' ? '' : `处理人 ${decidedBy} 的`}处理意见作废`
        : `处理人 ${decidedBy} 放行之后，这一行的内容或问题变了`,
    remedy: () => '看过现在的内容，重新填处理意见、处理人或处理说明',
    why: '放行的是当时看到的那一行，不是后来改过的',
  },
  'approval/not-authorised': {
    title: '处理人没有权限',
    text: ({ decidedBy, approvers }) => `处理人是 ${decidedBy}，政策指定的审批人是 ${any(approvers)}`,
    remedy: ({ approvers }) => `请 ${any(approvers)} 审批，并在处理人填本人姓名`,
    why: '谁有权批，政策已经写明',
  },
  'finance/unpaid': {
    title: '未到款',
    text: ({ note }) => `查款结果：未到款${note === '' ? '' : `（${note}）`}，订单退回`,
    remedy: () => '到款后在查款表改结果，再审一次',
    why: '没收到钱的货让给排在后面的订单',
  },
  'finance/owes': {
    title: '客户欠款',
    text: ({ note }) => `查款结果：欠款${note === '' ? '' : `（${note}）`}，订单退回`,
    remedy: () => '收回欠款后在查款表改结果，再审一次',
    why: '还欠着钱的客户不再发货，货让给排在后面的订单',
  },
  'finance/partial': {
    title: '部分到款',
    text: ({ claimed, expected }) => `到款 ${money(claimed)}，应付 ${money(expected)}，差 ${money(expected.minus(claimed))}`,
    remedy: ({ claimed, expected }) => `补收 ${money(expected.minus(claimed))} 后在查款表改结果，再审一次`,
    why: '一张订单不拆开付，钱不够就不发',
  },
  'finance/unreadable-result': {
    title: '查款结果读不出来',
    text: ({ text }) => (text === '' ? '查款结果读不出来' : `查款结果${quote(text)}读不成一个确定的结果`),
    remedy: () => '从下拉选：已到款、部分到款、未到款、欠款；订单行与客户合计行都填时要一致',
    why: '结果不明，既不能发货，也不能退回',
  },
  'finance/stale-sheet': {
    title: '查款表过时',
    text: () => '查款表做好之后，订单又改过',
    remedy: () => '先重新审单，再由财务在新的查款表上填',
    why: '按旧金额收的款，对不上现在的订单',
  },
};
