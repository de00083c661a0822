/** The results as a page and as a chart; nothing here is measured. */

const NAMES = {
  core: 'order-review: decode, review, plan',
  judged: 'order-review without the plan: findings and numbers, as SQL gives',
  bound: 'the limit: by hand for this one workload',
};
const STAGES = ['decode', 'cases', 'checks', 'settle', 'outcome', 'rest', 'garbage', 'plan', 'result'];

const shown = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const size = (lines) => lines.toLocaleString('en');
const line = (cells) => `| ${cells.join(' | ')} |`;
const rows = (head, body) => [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...body.map(line)].join('\n');

function contenders(sizes) {
  return [...new Set(sizes.flatMap(({ times }) => Object.keys(times)))];
}

function compared({ sizes, formulas }) {
  const cell = ({ times, ratios }, name) => {
    const time = times[name];
    if (!time) return '–';
    const { median, low, high } = ratios[name];
    return name === 'bound' ? shown(time.median) : `${shown(time.median)} · ×${shown(median)} (${shown(low)}–${shown(high)})`;
  };
  const body = contenders(sizes).map((name) => [NAMES[name] ?? name, ...sizes.map((each) => cell(each, name))]);
  if (formulas?.seconds) {
    const perLine = (formulas.seconds * 1e6) / formulas.lines;
    const at = sizes.find(({ lines }) => lines === formulas.lines);
    const text = `${shown(perLine)} · ×${shown(perLine / at.times.bound.median)}${formulas.equal ? '' : ' (other findings)'}`;
    body.push(['LibreOffice formulas (by the clock, once)', ...sizes.map(({ lines }) => (lines === formulas.lines ? text : '–'))]);
  }
  return rows(['µs of CPU per line · × the limit (quartiles)', ...sizes.map(({ lines }) => size(lines))], body);
}

const stages = (sizes) =>
  rows(
    ['µs of CPU per line', ...sizes.map(({ lines }) => size(lines))],
    STAGES.map((stage) => [stage, ...sizes.map((each) => (each.stages[stage] === undefined ? '–' : shown(each.stages[stage])))]),
  );

const memory = (sizes) =>
  rows(
    ['bytes per line that stay', ...sizes.map(({ lines }) => size(lines))],
    ['book', 'outcome', 'plan'].map((part) => [part, ...sizes.map((each) => each.memory[part].toFixed(0))]),
  );

function files({ lines, rounds }) {
  const middle = (pick) => rounds.map(pick).sort((a, b) => a - b)[rounds.length >> 1];
  const entry = (name, pick) => {
    const cpu = middle((round) => pick(round).cpu);
    return [name, cpu.toFixed(1), shown((cpu * 1e6) / lines), middle((round) => pick(round).peak).toFixed(0)];
  };
  const ratio = middle((round) => round.cli.cpu / round.minimal.cpu);
  return [
    rows(
      [`${size(lines)} rows, xlsx to xlsx`, 'CPU seconds', 'µs per row', 'peak MB'],
      [entry('order-review review', ({ cli }) => cli), entry('minimal reader, the limit, minimal writer', ({ minimal }) => minimal)],
    ),
    '',
    `The command line takes ×${shown(ratio)} of the minimal program. That one reads no styles, dates or formulas, keeps no part of the workbook that it does not know, and writes neither formats, widths, highlights, dropdowns nor charts. Where the rest goes: the core takes most of it (the table above); then the copy, in which every cell of the original is found and kept byte for byte while eleven columns are set beside it; the fingerprint and the SHA-256 of the input that the log and the result file name.`,
  ].join('\n');
}

const ownOrders = ({ name, rows, seconds, cpu, peak }) =>
  `Real orders (${name}, ${size(rows)} rows of csv): ${shown(seconds)} s by the clock, ${shown(cpu)} s of CPU, ${size(Math.round(peak))} MB at the peak.`;

const figure = (value) => (value < 100 && !Number.isInteger(value) ? shown(value) : size(Math.round(value)));

const hosts = (notes) =>
  rows(
    ['asked of the host in one run', 'rows', 'figures'],
    notes
      .filter(({ rows }) => rows > 5_000)
      .map(({ host, run, rows, figures }) => [
        `${host}: ${run}`,
        size(rows),
        Object.entries(figures)
          .map(([name, value]) => `${name} ${figure(value)}`)
          .join(' · '),
      ]),
  );

export function table(results) {
  const { sizes, machine, absent } = results;
  const first = sizes.find(({ lines }) => lines === 10_000);
  const last = sizes[sizes.length - 1];
  const growth = last.times.core.median / first.times.core.median;
  return `${[
    '# Benchmark',
    '',
    '<!-- Written by `npm run bench`; do not edit. -->',
    '',
    '![µs of CPU per line](benchmark.svg)',
    '',
    `One workload, made anew from a seed: 2,000 products with 12,000 price rows, 2,000 gift policies and stock, 500 customers of three levels with credit limits; one line in ten has a fault. Rounds alternate in one process; CPU time of all threads; medians. Only ratios of one run count. ${machine}.`,
    '',
    compared(results),
    '',
    'Every contender finds the same: its findings (row, code, both numbers) were compared before its time counted. The limit also makes everything else that a review writes — own columns, explanations, keys, highlights and the rows of every own sheet —, and a test compares them with the plan cell by cell. It knows nothing but this workload: it reads only clean cells, checks ten of the seventy codes, and changing a rule means writing it anew. SQL gives back numbers per line: no sentences, keys or sheets, which are more than half of what the core and the limit do. json-rules-engine is told every number, so that only its comparisons are charged.',
    ...(absent.length > 0 ? ['', `Could not be installed here: ${absent.join(', ')}.`] : []),
    '',
    '## Where the time goes',
    '',
    stages(sizes),
    '',
    `A line costs ×${shown(growth)} at ${size(last.lines)} lines of what it costs at ${size(first.lines)}. Reference sheets are read and checked once per run: 18,500 rows of them weigh on a line where there are few lines. \`garbage\` is what the collector takes while reviewing.`,
    '',
    '## Memory',
    '',
    memory(sizes),
    ...(results.files ? ['', '## From file to file', '', files(results.files)] : []),
    ...(results.own ? ['', ownOrders(results.own)] : []),
    ...(results.hosts ? ['', '## What the hosts are asked for', '', hosts(results.hosts)] : []),
  ].join('\n')}\n`;
}

const COLORS = ['#1a5fb4', '#2ec27e', '#e66100', '#813d9c', '#a51d2d', '#77767b'];

/** Both axes by powers of ten. */
export function chart({ sizes }) {
  const [width, height, left, top, right, bottom] = [720, 400, 60, 20, 250, 40];
  const names = contenders(sizes);
  const values = sizes.flatMap(({ times }) => Object.values(times).map(({ median }) => Math.log10(median)));
  const [low, high] = [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))];
  const logs = sizes.map(({ lines }) => Math.log10(lines));
  const x = (lines) => left + ((Math.log10(lines) - logs[0]) / (logs[logs.length - 1] - logs[0])) * (width - left - right);
  const y = (log) => top + ((high - log) / (high - low)) * (height - top - bottom);
  const parts = [];
  for (let log = low; log <= high; log++) {
    parts.push(`<line x1="${left}" y1="${y(log)}" x2="${width - right}" y2="${y(log)}" stroke="#ccc"/>`);
    parts.push(`<text x="${left - 8}" y="${y(log) + 4}" text-anchor="end">${10 ** log}</text>`);
  }
  for (const { lines } of sizes) parts.push(`<text x="${x(lines)}" y="${height - 14}" text-anchor="middle">${size(lines)} lines</text>`);
  names.forEach((name, i) => {
    const color = COLORS[i % COLORS.length];
    const points = sizes.filter(({ times }) => times[name]).map(({ lines, times }) => [x(lines), y(Math.log10(times[name].median))]);
    parts.push(
      `<polyline fill="none" stroke="${color}" stroke-width="2" points="${points.map((point) => point.map((n) => n.toFixed(1)).join(',')).join(' ')}"/>`,
    );
    for (const [px, py] of points) parts.push(`<circle cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="3" fill="${color}"/>`);
    parts.push(`<rect x="${width - right + 20}" y="${top + i * 22}" width="12" height="12" fill="${color}"/>`);
    parts.push(`<text x="${width - right + 38}" y="${top + i * 22 + 11}">${(NAMES[name] ?? name).split(':')[0].split(',')[0]}</text>`);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12"><rect width="${width}" height="${height}" fill="#fff"/><text x="${left}" y="12">µs of CPU per line</text>${parts.join('')}</svg>\n`;
}
