const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { NormalModuleReplacementPlugin, sources } = require('webpack');

const at = (...parts) => path.resolve(__dirname, ...parts);

const OFFICE = 'https://appsforoffice.microsoft.com';
/** The style engine opens empty style elements and fills them through the object model: this is the hash of an empty text. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const policy = (scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "worker-src 'self'",
    `connect-src ${scripts}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Files that are served as they are. */
class Copies {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Copies', (compilation) => {
      compilation.hooks.processAssets.tap('Copies', () => {
        const emit = (name, file) => compilation.emitAsset(name, new sources.RawSource(readFileSync(file)));
        emit('page.css', at('excel-addin/page.css'));
        for (const icon of readdirSync(at('manifests/assets'))) emit(`assets/${icon}`, at('manifests/assets', icon));
      });
    });
  }
}

const page = (name, template, scripts, chunks = [name]) =>
  new HtmlWebpackPlugin({
    template: at('excel-addin', template),
    filename: `${name}.html`,
    chunks,
    templateParameters: { policy: policy(scripts) },
    scriptLoading: 'defer',
  });

const react = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
    },
  },
};

module.exports = [
  {
    name: 'excel',
    mode: 'production',
    target: ['web', 'es2022'],
    entry: {
      taskpane: './excel-addin/taskpane.tsx',
      start: './excel-addin/start/start.tsx',
      pane: './excel-addin/start/pane.tsx',
      frame: './excel-addin/start/frame.ts',
    },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: { rules: [react] },
    devtool: false,
    performance: { hints: false },
    optimization: { splitChunks: { chunks: 'all' } },
    output: {
      path: at('dist/excel'),
      filename: ({ chunk }) => (chunk.name === 'frame' ? 'frame.js' : '[name].[contenthash:8].js'),
      clean: true,
    },
    plugins: [
      page('taskpane', 'taskpane.html', `'self' ${OFFICE}`),
      page('pane', 'start/pane.html', `'self' ${OFFICE}`),
      page('start', 'start/start.html', "'self'"),
      page('about', 'about.html', "'none'", []),
      new Copies(),
      // The start page opens files with the command line's own reader, which asks Node to unpack them.
      new NormalModuleReplacementPlugin(/^node:zlib$/, at('excel-addin/start/node/zlib.ts')),
    ],
  },
  {
    name: 'manifests',
    mode: 'production',
    target: 'node20',
    entry: './manifests/build.ts',
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [react] },
    devtool: false,
    optimization: { minimize: false },
    output: { path: at('dist/manifests'), filename: 'build.js' },
  },
];
