const { readFileSync } = require('node:fs');
const path = require('node:path');
const { sources, Compilation } = require('webpack');
const Minimizer = require('minimizer-webpack-plugin');

const folder = path.resolve(__dirname, 'gsheets');
const output = { path: path.resolve(__dirname, 'dist', 'gsheets') };

const compiled = (rule, jsc, rest = {}) => ({ ...rule, use: { loader: 'swc-loader', options: { jsc, ...rest } } });

/** Adds assets to a compilation, and takes some away, once everything else is done. */
const finish = (name, change) => ({
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name, stage }, () =>
        change({
          read: (file) => compilation.getAsset(file).source.source().toString(),
          write: (file, text) => {
            const source = new sources.RawSource(text);
            if (compilation.getAsset(file)) compilation.updateAsset(file, source);
            else compilation.emitAsset(file, source);
          },
          remove: (file) => compilation.deleteAsset(file),
        }),
      );
    });
  },
});

/** Apps Script calls functions by name, and knows only those that are declared at the top of a file. */
const stubs = finish('top-level functions', ({ read, write }) => {
  const main = readFileSync(path.join(folder, 'main.ts'), 'utf8');
  const names = [...main.matchAll(/^export (?:function|const) (\w+)/gm)].map((match) => match[1]);
  const declared = names.map((name) => `function ${name}() { return orderReview.${name}.apply(this, arguments); }`);
  write('Code.js', `${read('Code.js')}\n${declared.join('\n')}\n`);
  for (const file of ['appsscript.json', '.claspignore']) write(file, readFileSync(path.join(folder, file), 'utf8'));
});

/** One page without a resource from anywhere else. */
const inlined = finish('one page', ({ read, write, remove }) => {
  const page = readFileSync(path.join(folder, 'sidebar', 'page.html'), 'utf8');
  const style = readFileSync(path.join(folder, 'sidebar', 'style.css'), 'utf8').replace(/\s*\n\s*/g, '');
  const script = read('sidebar.js').replaceAll('</', '<\\/');
  write(
    'sidebar.html',
    page.replace('/* style */', () => style).replace('/* script */', () => script),
  );
  remove('sidebar.js');
});

const server = {
  name: 'gsheets',
  mode: 'production',
  target: ['es2019'],
  entry: path.join(folder, 'main.ts'),
  devtool: false,
  resolve: { extensions: ['.ts', '.mjs', '.js'] },
  module: { rules: [compiled({ test: /\.(ts|mjs|js)$/ }, { target: 'es2019', parser: { syntax: 'typescript' } })] },
  output: {
    ...output,
    filename: 'Code.js',
    library: { name: 'orderReview', type: 'var' },
    globalObject: 'this',
    chunkFormat: false,
    chunkLoading: false,
    wasmLoading: false,
    environment: { globalThis: false, dynamicImport: false, module: false },
  },
  optimization: {
    splitChunks: false,
    // Stack traces in Google's log name functions.
    minimizer: [
      new Minimizer({
        parallel: false,
        extractComments: false,
        minimizerOptions: {
          ecma: 2019,
          mangle: false,
          compress: { ecma: 2019, keep_fnames: true, keep_classnames: true },
          format: { max_line_len: 500 },
        },
      }),
    ],
  },
  performance: { hints: false },
  plugins: [stubs],
};

const sidebar = {
  name: 'gsheets sidebar',
  mode: 'production',
  target: ['web', 'es2019'],
  entry: path.join(folder, 'sidebar', 'main.tsx'),
  devtool: false,
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: {
    rules: [
      // Core is pure: what the page does not name of it stays out.
      { include: path.join(__dirname, 'core'), sideEffects: false },
      // Google strips what looks like a comment inside template literals, so that none may be left.
      compiled({ test: /\.(tsx?|mjs|js)$/ }, undefined, {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        env: { targets: 'chrome 80, firefox 80, safari 14', include: ['transform-template-literals'] },
      }),
    ],
  },
  output: { ...output, filename: 'sidebar.js' },
  optimization: {
    minimizer: [new Minimizer({ parallel: false, extractComments: false, minimizerOptions: { ecma: 2019, format: { ascii_only: true } } })],
  },
  performance: { hints: false },
  plugins: [inlined],
};

module.exports = [server, sidebar];
