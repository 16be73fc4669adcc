const latin = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const cyrillic = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ';

const keys = (from: string, to: string) => new Map(Array.from(from, (letter, at) => [letter, to[at] ?? letter]));

const toCyrillic = keys(latin, cyrillic);
const toLatin = keys(cyrillic, latin);

const typed = (text: string, by: ReadonlyMap<string, string>) =>
  Array.from(text, (letter) => by.get(letter) ?? letter).join('');

/** What somebody meant to write whose keyboard was set to the other alphabet: `Fyyf` is Анна, `Кщиуке` is Robert. */
export const inOtherLayout = (text: string): string =>
  /\p{Script=Cyrillic}/u.test(text) ? typed(text, toLatin) : typed(text, toCyrillic);
