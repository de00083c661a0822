const { chmodSync } = require('node:fs');
const path = require('node:path');
const { BannerPlugin } = require('webpack');

const typescript = (target) => ({
  test: /\.ts$/,
  exclude: /node_modules/,
  use: { loader: 'swc-loader', options: { jsc: { target, parser: { syntax: 'typescript' } } } },
});

/** A program for Node in one file. */
const program = (name, entry, file, plugins = []) => ({
  name,
  mode: 'production',
  target: 'node20',
  entry,
  resolve: { extensions: ['.ts', '.mjs', '.js'] },
  module: { rules: [typescript('es2022')] },
  devtool: false,
  optimization: { minimize: false },
  output: { path: path.resolve(__dirname, 'dist', name), filename: file, clean: true },
  plugins,
});

/** `npx` starts the file itself. */
const executable = {
  apply: (compiler) => compiler.hooks.assetEmitted.tap('executable', (_, { targetPath }) => chmodSync(targetPath, 0o755)),
};

module.exports = [
  program('cli', './cli/main.ts', 'order-review.js', [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }), executable]),
  program('examples', './examples/build.ts', 'build.js'),
  program('bench', './test/bench/main.ts', 'bench.js'),
  ...require('./webpack.excel.cjs'),
  ...require('./webpack.gsheets.cjs'),
];
