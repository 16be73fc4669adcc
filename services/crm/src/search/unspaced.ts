/** A search that is a number as it is kept, however its digits are spaced; any other as it is. */
export const unspaced = (search: string): string =>
  /^[+\d\s().-]+$/.test(search) ? search.replaceAll(/[\s().-]/g, '') : search;
