import webpack, { type Configuration } from 'webpack';

/** Builds what is pushed, into a folder. */
export async function buildInto(folder: string): Promise<string> {
  const configurations: Configuration[] = require('../../webpack.gsheets.cjs');
  const compiler = webpack(configurations.map((each) => ({ ...each, output: { ...each.output, path: folder } })));
  await new Promise<void>((resolve, reject) => {
    compiler?.run((error, stats) => {
      const trouble = error ?? (stats?.hasErrors() ? new Error(stats.toString({ all: false, errors: true })) : undefined);
      compiler.close(() => (trouble ? reject(trouble) : resolve()));
    });
  });
  return folder;
}
