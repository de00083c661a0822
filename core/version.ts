/** Of the program, as result files name it; package.json says the same. */
export const VERSION = '0.1.0';
