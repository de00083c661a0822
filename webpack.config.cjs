const path = require('node:path');
const { BannerPlugin } = require('webpack');

const typescript = (target) => ({
  test: /\.ts$/,
  exclude: /node_modules/,
  use: { loader: 'swc-loader', options: { jsc: { target, parser: { syntax: 'typescript' } } } },
});

module.exports = [
  {
    name: 'cli',
    mode: 'production',
    target: 'node20',
    entry: './cli/main.ts',
    resolve: { extensions: ['.ts', '.mjs', '.js'] },
    module: { rules: [typescript('es2022')] },
    devtool: false,
    optimization: { minimize: false },
    output: { path: path.resolve(__dirname, 'dist/cli'), filename: 'order-review.js', clean: true },
    plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  },
];
