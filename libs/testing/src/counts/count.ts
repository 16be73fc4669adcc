/** Whether this is the long run (`npm run test:long`), which takes the counts of the catalogue of bad days. */
export const isLongRun = process.env['PARLEY_COUNTS'] === 'full';

/** How many: few in every run of the tests, all of the catalogue's in the long one. */
export const count = ({ ci, full }: { readonly ci: number; readonly full: number }): number => (isLongRun ? full : ci);

/** The seeds of a check: 1 up to that many. */
export const seeds = (counts: { readonly ci: number; readonly full: number }): readonly number[] =>
  Array.from({ length: count(counts) }, (_, index) => index + 1);
