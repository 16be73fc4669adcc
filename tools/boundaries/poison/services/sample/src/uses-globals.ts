// must report: no-restricted-globals
export const home = () => process.env['HOME'];
export const id = () => crypto.randomUUID();
export const later = (then: () => void) => setTimeout(then, 1);
export const say = (words: string) => console.log(words);
export const ask = (url: string) => fetch(url);
