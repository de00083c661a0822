import { dayOf } from '../core';
import { run } from './run';

// A reader that closes early, such as `| head`, is no fault of the review.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  environment: process.env,
  systemLocale: Intl.DateTimeFormat().resolvedOptions().locale,
  today() {
    const now = new Date();
    return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
  },
  now() {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
  },
}).then((exit) => {
  process.exitCode = exit;
});
