import { words } from './header-words.js';

/** What a word of a header can speak of. */
export type Meaning = keyof typeof words;

/** What each beginning speaks of, longer ones first: of two that fit, the longer one is meant. */
const beginnings = Object.entries<readonly string[]>(words)
  .flatMap(([meaning, some]) =>
    some.map((word) => ({ meaning, word: word.replace('$', ''), isWhole: word.endsWith('$') })),
  )
  .toSorted((one, other) => other.word.length - one.word.length);

const isMeaning = (name: string): name is Meaning => name in words;

/** Shorter words are too like one another to be misspelt. */
const SHORTEST_MISSPELT = 5;

/** What the words of a header speak of; one that is misspelt by a letter is taken for what it is like. */
export function meaningsOf(header: string): ReadonlySet<Meaning> {
  const found = wordsOf(header).flatMap((word) => {
    const known = beginnings.find((one) => (one.isWhole ? one.word === word : word.startsWith(one.word)));
    const like = known ?? beginnings.find((one) => one.word.length >= SHORTEST_MISSPELT && isNear(one.word, word));
    return like ? [like.meaning] : [];
  });
  return new Set(found.filter(isMeaning));
}

/** `firstName`, `E-mail` and `Моб. тел.` in words: `first name`, `email`, `моб тел`. */
export const wordsOf = (header: string): readonly string[] =>
  header
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/\be[\s_-]?mail/g, 'email')
    .replaceAll(/(?<!\p{L})[эе][\s-]?(?=почт|мейл|мэйл)/gu, '')
    .replaceAll(/ф\.\s?и\.\s?о\.?/g, 'фио')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');

/** Whether a word begins as another one does, but for one letter that is missing, too much, or another. */
function isNear(beginning: string, word: string): boolean {
  if (Math.abs(word.length - beginning.length) > 3) return false;
  let same = 0;
  while (same < beginning.length && beginning[same] === word[same]) same += 1;
  const rest = beginning.slice(same + 1);
  return (
    [word.slice(same + 1), word.slice(same)].some((left) => left.startsWith(rest)) ||
    word.slice(same + 1).startsWith(beginning.slice(same))
  );
}
