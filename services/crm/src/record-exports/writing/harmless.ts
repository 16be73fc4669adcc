/** What a spreadsheet takes for a formula’s beginning, also in the wide forms of East Asia. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** A text that a spreadsheet shows and doesn’t compute: an apostrophe stands before what would be a formula. */
export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** What was made harmless, as it was meant: what stands before a formula’s beginning is taken away. */
export const meant = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
