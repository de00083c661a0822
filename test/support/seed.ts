import fc from 'fast-check';

// A build looks at the same examples every time, so that a failure is the change's doing; a person's run looks for new ones.
if (process.env.CI) fc.configureGlobal({ seed: 20261121 });
