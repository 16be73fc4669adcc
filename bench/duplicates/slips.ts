import type { Chance } from './chance.js';

const rows = {
  ru: ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'],
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
} as const;
const layout = {
  en: "`qwertyuiop[]asdfghjkl;'zxcvbnm,.",
  ru: 'ёйцукенгшщзхъфывапролджэячсмитьбю',
} as const;

const scriptOf = (text: string) => (/\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en');

function neighbour(letter: string, chance: Chance): string {
  const row = rows[scriptOf(letter)].find((keys) => keys.includes(letter));
  const at = row?.indexOf(letter) ?? -1;
  return row?.[chance.is(0.5) ? at + 1 : at - 1] ?? letter;
}

/** One slip of a finger within a word, not at its first letter, which people see. */
export function mistyped(word: string, chance: Chance): string {
  if (word.length < 4) return word;
  const at = 1 + chance.below(word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
  return chance.of([
    `${before}${next}${letter}${after}`,
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
    `${before}${neighbour(letter, chance)}${next}${after}`,
  ]);
}

/** What is heard on the phone is written as it sounds. */
const hearings = {
  ru: [
    ['ова', 'ава'],
    ['ье', 'е'],
    ['ё', 'о'],
    ['сс', 'с'],
    ['нн', 'н'],
    ['ищ', 'ич'],
    ['тч', 'ч'],
    ['их', 'ых'],
    ['о', 'а'],
  ],
  en: [
    ['ck', 'k'],
    ['ph', 'f'],
    ['ie', 'ei'],
    ['son', 'sen'],
    ['ll', 'l'],
    ['mac', 'mc'],
    ['ys', 'is'],
    ['th', 't'],
    ['er', 'ar'],
  ],
} as const;

export function misheard(word: string, chance: Chance): string {
  const possible = hearings[scriptOf(word)].filter(([heard]) => word.includes(heard));
  if (possible.length === 0) return word;
  const [said, heard] = chance.of(possible);
  return word.replace(said, heard);
}

/** Typed with the keyboard set to the other alphabet. */
export function inWrongLayout(text: string): string {
  const script = scriptOf(text);
  const [from, to] = script === 'ru' ? [layout.ru, layout.en] : [layout.en, layout.ru];
  return Array.from(text.toLowerCase(), (letter) => to[from.indexOf(letter)] ?? letter).join('');
}

export const withoutDots = (text: string) => text.replaceAll('ё', 'е').replaceAll('Ё', 'Е');

/** One digit or letter typed wrong where nobody notices. */
export const miscopied = (text: string, chance: Chance): string => {
  const at = text.length - 1 - chance.below(4);
  return `${text.slice(0, at)}${chance.digits(1)}${text.slice(at + 1)}`;
};

/** A number as people write it. */
export function spelledPhone(e164: string, chance: Chance): string {
  if (e164.startsWith('+7')) {
    const [area, a, b, c] = [e164.slice(2, 5), e164.slice(5, 8), e164.slice(8, 10), e164.slice(10)];
    return chance.of([
      e164,
      `8${area}${a}${b}${c}`,
      `8 (${area}) ${a}-${b}-${c}`,
      `+7 ${area} ${a} ${b} ${c}`,
      `7${area}${a}${b}${c}`,
      `8-${area}-${a}-${b}-${c}`,
      `тел. +7(${area})${a}${b}${c}`,
    ]);
  }
  const national = e164.slice(3);
  const [area, number] = [national.slice(0, 4), national.slice(4)];
  return chance.of([
    e164,
    `0${area} ${number}`,
    `+44 (0) ${area} ${number}`,
    `+44 ${area} ${number}`,
    `0044${national}`,
    `(0${area}) ${number}`,
    `${e164} mob`,
  ]);
}
