import anyAscii from 'any-ascii';

import { commonSurnames, givenNames } from './given-names.js';
import { inOtherLayout } from './layouts.js';
import type { NameReading, Word } from './name-likeness.js';
import { isPatronymic, soundOf, surnameStem } from './sound.js';

const spoken = (word: string) => soundOf(anyAscii(word));

function linesByForm(): ReadonlyMap<string, ReadonlySet<number>> {
  const lines = new Map<string, Set<number>>();
  for (const [line, forms] of givenNames.entries())
    for (const form of forms) lines.set(spoken(form), (lines.get(spoken(form)) ?? new Set()).add(line));
  return lines;
}

const givenLines = linesByForm();
const common: ReadonlySet<string> = new Set(commonSurnames.map((surname) => surnameStem(spoken(surname))));
const noLines: ReadonlySet<number> = new Set();

/** Titles, forms of business and what is written beside a name, as they sound. */
const beside = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'ip',
  'g',
  'gn',
  'ooo',
  'jr',
  'sr',
  'ii',
  'iii',
  'phd',
  'mba',
]);

const aside = /\([^)]*\)|\[[^\]]*\]|\s[|@/].*$|\s[-–—]\s.*$|,\s*(?:ООО|АО|ИП|LLC|Ltd|Inc)\b.*$/giu;
const apart = /[^\p{L}\p{M}'’ʼʹ]+/u;

function wordOf(written: string): Word | null {
  const plain = anyAscii(written).replaceAll(/[^a-z]/gi, '');
  const sound = soundOf(plain);
  if (sound === '' || beside.has(plain.toLowerCase())) return null;
  return {
    sound,
    letters: plain.toLowerCase(),
    stem: surnameStem(sound),
    isInitial: Array.from(written).length === 1,
    isPatronymic: isPatronymic(sound),
    isCommon: common.has(surnameStem(sound)),
    given: givenLines.get(sound) ?? noLines,
  };
}

const MOST_WORDS = 5;

/** `И.И. Иванов` and `ИванИванов` are of several words. */
const wordsOf = (text: string): readonly Word[] =>
  text
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')
    .split(apart)
    .flatMap((written) => wordOf(written) ?? [])
    .slice(0, MOST_WORDS);

const knownAmong = (words: readonly Word[]) =>
  words.filter(({ given, isPatronymic: is }) => given.size > 0 || is).length;

/** A name as it is compared with others; in the other keyboard layout where it is a name only there. */
export function nameReading(text: string): NameReading {
  const words = wordsOf(text.replaceAll(aside, ' '));
  if (knownAmong(words) > 0) return words;
  const meant = wordsOf(inOtherLayout(text));
  return knownAmong(meant.filter(({ letters }) => letters.length > 3)) > 0 ? meant : words;
}
