import * as acorn from 'acorn';

type Node = acorn.AnyNode;

/** What in a file is newer than ES2019; numbers of any size (`1n`) are older than that in Google's engine. */
export function syntaxFaults(source: string): string[] {
  const found: string[] = [];
  visit(acorn.parse(source, { ecmaVersion: 2020, sourceType: 'script' }), undefined, (node) => {
    const isNewer =
      node.type === 'ChainExpression' || node.type === 'ImportExpression' || (node.type === 'LogicalExpression' && node.operator === '??');
    if (isNewer) found.push(`${node.type}: ${source.slice(node.start, node.start + 40)}`);
  });
  return found;
}

/** Names that a script uses and nobody in it declares, the language's own left out; `typeof x` asks politely. */
export function globalsOf(source: string): string[] {
  const declared = new Set<string>(LANGUAGE);
  const used = new Set<string>();
  visit(acorn.parse(source, { ecmaVersion: 2022 }), undefined, (node, parent) => {
    if (node.type !== 'Identifier') return;
    const place = roleOf(node, parent);
    if (place === 'declared') declared.add(node.name);
    if (place === 'used') used.add(node.name);
  });
  return [...used].filter((name) => !declared.has(name));
}

/** Parts of template literals that Google would cut away as a comment. */
export function templateComments(source: string): string[] {
  const found: string[] = [];
  visit(acorn.parse(source, { ecmaVersion: 2022 }), undefined, (node) => {
    if (node.type === 'TemplateElement' && /\/\/|\/\*/.test(node.value.raw)) found.push(node.value.raw);
  });
  return found;
}

const LANGUAGE = [
  ...[
    'Object',
    'Array',
    'String',
    'Number',
    'Boolean',
    'Symbol',
    'BigInt',
    'Math',
    'JSON',
    'Date',
    'RegExp',
    'Promise',
    'Proxy',
    'Reflect',
  ],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Error', 'TypeError', 'RangeError', 'SyntaxError', 'NaN', 'Infinity', 'undefined', 'arguments'],
  ...['parseInt', 'parseFloat', 'isNaN', 'isFinite', 'encodeURIComponent', 'decodeURIComponent'],
  ...[
    'ArrayBuffer',
    'DataView',
    'Uint8Array',
    'Uint16Array',
    'Uint32Array',
    'Int32Array',
    'Float64Array',
    'BigInt64Array',
    'BigUint64Array',
  ],
];

function roleOf(node: Node, parent: Node | undefined): 'declared' | 'used' | 'neither' {
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.property === node && !parent.computed ? 'neither' : 'used';
    case 'Property':
      if (parent.value === node) return 'used';
      return parent.computed ? 'used' : 'neither';
    case 'MethodDefinition':
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return 'neither';
    case 'UnaryExpression':
      return parent.operator === 'typeof' ? 'neither' : 'used';
    case 'VariableDeclarator':
      return parent.id === node ? 'declared' : 'used';
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return parent.body === node ? 'used' : 'declared';
    case 'ClassDeclaration':
    case 'ClassExpression':
      return parent.superClass === node ? 'used' : 'declared';
    case 'CatchClause':
    case 'RestElement':
    case 'ArrayPattern':
      return 'declared';
    case 'AssignmentPattern':
      return parent.left === node ? 'declared' : 'used';
    default:
      return 'used';
  }
}

function visit(node: Node, parent: Node | undefined, see: (node: Node, parent: Node | undefined) => void): void {
  see(node, parent);
  for (const child of childrenOf(node)) visit(inPattern(node, child), node, see);
}

/** `{ a }` in a pattern declares `a`. */
function inPattern(parent: Node, child: Node): Node {
  if (parent.type !== 'ObjectPattern' || child.type !== 'Property') return child;
  const { value } = child;
  return value.type === 'Identifier'
    ? ({ type: 'RestElement', argument: value, start: child.start, end: child.end } as acorn.RestElement)
    : child;
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string');
}
