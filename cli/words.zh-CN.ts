import type { FoundInstead } from './files/problem';
import type { Words } from './words';

const OTHER_FILES: { readonly [F in FoundInstead]: string } = {
  text: '文本文件',
  html: '网页',
  xml: 'XML 文件',
  pdf: 'PDF',
  document: '文字文档',
  xlsb: '二进制工作簿（.xlsb）',
  'old-xls': 'Excel 97 以前的工作簿',
  zip: '压缩包',
  binary: '表格软件不认识的文件',
};

const list = (items: readonly string[]): string => items.join('、');

export const zhCN: Words = {
  usage: {
    'no-command': () => '请说明要做什么，例如：order-review review 订单.xlsx（order-review --help 列出全部命令）。',
    'unknown-command': ({ text }) =>
      `没有「${text}」这个命令；order-review --help 列出全部命令，最常用的是：order-review review 订单.xlsx。`,
    'unknown-option': ({ option }) => `没有 ${option} 这个选项；order-review --help 列出全部选项。`,
    'no-value': ({ option }) => `${option} 后面缺少内容，例如 ${EXAMPLES[option] ?? `${option} 内容`}。`,
    'needless-value': ({ option }) => `${option} 后面不带内容；只写 ${option} 即可。`,
    'not-here': ({ option, command }) => `${command} 没有 ${option} 选项；用法见 order-review ${command} --help。`,
    'no-input': ({ command }) => `${command} 缺少要读取的工作簿，例如：order-review ${command} 订单.xlsx。`,
    'no-output': ({ command }) =>
      command === 'template'
        ? 'template 缺少新工作簿的文件名，例如：order-review template 订单.xlsx。'
        : `${command} 缺少要写入的文件，例如：order-review ${command} 订单.xlsx -o 结果.xlsx。`,
    'too-many': ({ command, text }) => `${command} 只接受一个文件，「${text}」是多出来的（文件名含空格时请加引号）。`,
    'bad-date': ({ text }) => `--date「${text}」不是日期；请写成 --date 2026-11-20。`,
    'bad-locale': ({ text }) => `--locale「${text}」不是支持的语言；请写 --locale zh-CN 或 --locale en。`,
    'bad-set': ({ text }) => `--set「${text}」不是 设置项=值 的形式；请写成 --set priceTolerance=0.01。`,
    'bad-map': ({ text }) => `--map「${text}」不是 表.字段=标题 的形式；请写成 --map orders.sku=货号。`,
    'unreadable-trial': ({ text }) =>
      `--what-if「${text}」不是可以试的改动；请写成 --what-if customers.C01.creditLimit=50000、stock.A100.onHand=80 或 priceTolerance=0.05。`,
    'unknown-map-role': ({ text, roles }) => `--map：没有「${text}」这种表；可以是 ${list(roles)}，例如 --map orders.sku=货号。`,
    'unknown-map-field': ({ text, role, fields }) => `--map：${role} 没有「${text}」这个字段；可以是 ${list(fields)}。`,
  },
  target: {
    'wrong-ending': ({ path, ending }) => `${path}：写出的是 ${ending} 文件；请用以 ${ending} 结尾的文件名。`,
    'is-folder': ({ path }) => `${path} 是文件夹；请给出其中一个文件的名称。`,
    'no-folder': ({ path, folder }) => `${path}：没有文件夹 ${folder}；请先建立，或换一个位置。`,
    'same-name': ({ path, option }) => `${path} 既是 ${option} 的文件名，又是另一个要写出的文件；请用两个不同的名称。`,
    'output-exists': ({ path }) => `${path} 已经存在；请换一个名称，或加 --force 替换它。`,
    'output-is-input': ({ path }) => `${path} 就是输入文件，输入文件不会被改写；请换一个名称。`,
  },
  file: {
    'not-found': ({ path }) => `找不到 ${path}；请检查名称和文件夹。`,
    unreadable: ({ path, code }) => `${path} 无法读取（${code}）；请在别处关闭它，或取得读取权限。`,
    empty: ({ path }) => `${path} 是空文件；请重新导出或保存。`,
    'no-csv': ({ path }) => `${path} 中没有 .csv 文件；请放入按内容命名的文件，例如 订单.csv、价格表.csv。`,
    'not-a-workbook': ({ path, found }) => `${path} 是${OTHER_FILES[found]}，不是工作簿；请用 Excel 打开并另存为 .xlsx。`,
    encrypted: ({ path }) => `${path} 有密码保护；请另存一份没有密码的再审。`,
    damaged: ({ path, part }) => `${path} 已损坏（${part}）；请用 Excel 打开并修复，然后重新保存。`,
    'too-large': ({ path, unit, size, limit }) =>
      `${path} 太大（${size} ${unit === 'cells' ? '个单元格' : '字节'}，上限 ${limit}）；请删除不用的表和行，或分成几个文件。`,
    'too-wide': ({ path, sheet, row, column }) =>
      `${path} 的「${sheet}」表第 ${row} 行第 ${column} 列超出了工作簿的范围；请用 Excel 重新保存。`,
    'unreadable-encoding': ({ path }) => `${path} 既不是 UTF-8 也不是 GB18030 编码；请另存为“CSV UTF-8”。`,
    'output-exists': ({ path }) => zhCN.target['output-exists']({ kind: 'output-exists', path }),
    'output-is-input': ({ path }) => zhCN.target['output-is-input']({ kind: 'output-is-input', path }),
    'input-changed': ({ path }) => `${path} 在审单过程中被改动；没有写出任何文件，请重新运行。`,
    'not-writable': ({ path, code }) => `${path} 无法写入（${code}）；请在别处关闭它、腾出空间，或换一个位置。`,
  },
  trial: {
    'no-sheet': ({ role }) => `--what-if：工作簿里没有 ${role} 表；请先补上，或换一个改动。`,
    'no-row': ({ sheet, code }) => `--what-if：「${sheet}」里没有「${code}」；请照表里的编码写。`,
    'several-rows': ({ sheet, code, rows }) =>
      `--what-if：「${code}」在「${sheet}」的第 ${list(rows.map(String))} 行都有，说不准改哪一行；请在副本里改好再审。`,
  },
  whatIf: {
    title: (input, date) => `${input}，按 ${date} 试算`,
    total: (before, after) => `可发金额：${before} → ${after}`,
    orders: (count) => (count === 0 ? '没有订单会变' : `会变的订单：${count}`),
    lines: (count) => (count === 0 ? '没有行会变' : `会变的行：${count}`),
    row: (row) => `第 ${row} 行`,
    nothingWritten: '没有写出任何文件。',
  },
  losses: {
    'formulas-kept-as-values': '公式（保留其值）',
    styles: '部分格式',
    drawings: '图片和图表',
    comments: '批注',
    validations: '下拉选项',
    'conditional-formats': '条件格式',
    names: '名称',
    macros: '宏',
    'chart-sheets': '图表工作表',
  },
  converted: (input, losses) => `${input} 写成 .xlsx，不含：${list(losses)}；原文件保留这些内容。`,
  counted: (loss, count) => `${loss} ${count} 处`,
  stages: { reading: '正在读取', reviewing: '正在审单', writing: '正在写入' },
  help: `order-review 审核表格中的订单：价格、折扣、赠品、库存和信用。

  order-review review 输入 [-o 输出] [--json 结果.json]    审单，并写出带标注的副本
  order-review finance 输入 [-o 输出] [--json 结果.json]   按财务在查款表填写的结果处理
  order-review consolidate 输入… -o 输出.xlsx              把各区域的订单合并成一张
  order-review template 输出.xlsx                          写出供填写的空白工作簿
  order-review clear 输入 -o 输出                          去掉审单添加的全部内容

输入是 .xlsx、.xlsm、.xls、.ods 文件，或装有 .csv 文件的文件夹；输入文件不会被改写。
每个命令的详细说明：order-review 命令 --help。
`,
  commandHelp: {
    review: `order-review review 输入 [-o 输出] [--json 结果.json] [--documents 单据.xlsx] [--what-if 改动]

审核工作簿中的订单，并写出带标注的副本：同一文件夹中的 名称.reviewed.xlsx，或 -o 指定的文件。
--json 结果.json 同时写出供其他程序使用的结果。
--documents 单据.xlsx 同时写出给仓库的工作簿：可发清单、每单一页的发货单，以及未列入的订单和原因。
--what-if 改动（可多次）只说哪些订单和行的结果会变，不写任何文件：可以是设置（priceTolerance=0.05）、
客户（customers.C01.creditLimit=50000、customers.C01.priority=1）或产品库存（stock.A100.onHand=80）。
退出码：0 没有不通过的内容，1 有不通过或无法判断的内容，2 无法完成审单。
`,
    finance: `order-review finance 输入 [-o 输出] [--json 结果.json] [--documents 单据.xlsx]

读取财务在审单后工作簿的「查款表」里填的结果：到款的订单保留货物，没到款的退单，货和信用让给后面的订单。
写出副本：同目录下的 名称.finance.xlsx，或者指定的输出文件。
查款表做好之后订单又改过的，会停下来：请先运行 review。
退出码：0 没有不通过；1 有不通过或无法判断的；2 没能完成。
`,
    consolidate: `order-review consolidate 输入… -o 输出.xlsx [--carry 审过的.xlsx]

把多个工作簿、csv 文件和文件夹里的订单表合并成一张，每行都注明来源；参考表在各输入一致时一并收入。输入文件不会被改写。
输入中若有以前合并的结果，就在它的基础上增补：已有的行保持原样，新行接在后面，变更的行加以注明。
--carry 审过的.xlsx 把前一天审过的工作簿里还欠的货也收进来，优先发货。
`,
    template: `order-review template 输出.xlsx

写出一个工作簿，含审单要读取的全部表：标题、说明、下拉选项、设置和几行示例。
`,
    clear: `order-review clear 输入 -o 输出 [--keep-log]

写出一份副本，不含审单添加的列、表和颜色。
--keep-log 在副本中保留审单日志（隐藏的表）。
`,
  },
  optionHelp: `
选项
  -o, --output 文件     写到哪里
  --locale zh-CN|en     语言；不写则按工作簿的设置，再按系统环境
  --date YYYY-MM-DD     审单日期；不写则为今天
  --set 设置项=值       例如 priceTolerance=0.01；可重复
  --map 表.字段=标题    指明用哪一列，例如 orders.sku=货号；可重复
  --force               替换已有的文件
  --quiet               不输出摘要
  --help                显示本说明
  --version             显示版本
`,
  settingProblem: (key, sentence) => `--set ${key}：${sentence}`,
  moved: (input) => `${input} 的行与读取时不一致；没有写出任何文件，请重新运行。`,
  fault: (error) => `出现意外故障，没有写出任何文件；请连同所用的命令一起反馈：${error}`,
  summary: {
    reviewed: (input, date) => `${input}，审单日期 ${date}`,
    found: (faults, checks) => `发现的问题：${faults} 项，涉及 ${checks} 种检查`,
    open: (sheets) => `请查看：${list(sheets)}`,
    written: (output) => `已写出：${output}`,
    result: (json) => `结果文件：${json}`,
    documents: (path) => `仓库单据：${path}`,
  },
  cleared: (input, output) => `${input}：审单添加的内容已全部去掉。\n已写出：${output}`,
  nothingToClear: (input, output) => `${input} 中没有审单添加的内容，副本与原文件相同。\n已写出：${output}`,
  consolidated: (output) => `已写出：${output}\n接着运行：order-review review ${output}`,
  templated: (output) => `已写出：${output}\n把示例行换成自己的数据，然后运行：order-review review ${output}`,
};

const EXAMPLES: { readonly [option: string]: string } = {
  '-o': '-o 结果.xlsx',
  '--output': '--output 结果.xlsx',
  '--json': '--json 结果.json',
  '--carry': '--carry 昨天.reviewed.xlsx',
  '--documents': '--documents 单据.xlsx',
  '--locale': '--locale zh-CN',
  '--date': '--date 2026-11-20',
  '--set': '--set priceTolerance=0.01',
  '--map': '--map orders.sku=货号',
};
