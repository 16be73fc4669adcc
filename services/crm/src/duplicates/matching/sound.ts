type Rule = readonly [RegExp, string];

/**
 * One sound has many spellings: passports, standards and people each write Щербаков, Юлия and Хрущёв in their own way.
 * The order counts: what is spelled with more letters goes first.
 */
const spellings: readonly Rule[] = [
  [/[^a-z]/g, ''],
  [/^x/, 'h'],
  [/x(?=[rhyu])/g, 'h'],
  [/x/g, 'ks'],
  [/^dzh|^dj/, 'y'],
  [/shch|sch|shh|sh|zh/g, 's'],
  [/tch|ch|cz/g, 'c'],
  [/tz|ts/g, 'c'],
  [/kh/g, 'h'],
  [/ck|q/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/w/g, 'v'],
  [/[oe]ff?$/g, 'ov'],
  [/[oe]ff?a$/g, 'ova'],
  [/oo|ou/g, 'u'],
  [/ee/g, 'i'],
  [/j/g, 'y'],
  [/[yi]+(?=[aeou])/g, ''],
  [/[iy]+/g, 'i'],
  [/(?<=[aeiou])h(?=[^aeiou]|$)/g, ''],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
];

/** How a word in Latin letters is spoken, roughly: two spellings of one name meet in it. */
export const soundOf = (word: string): string =>
  spellings.reduce((sound, [spelling, letters]) => sound.replaceAll(all(spelling), letters), word.toLowerCase());

const all = (spelling: RegExp) => (spelling.global ? spelling : new RegExp(spelling, 'g'));

const masculine = /(?<stem>.*(?:ov|ev|in))a$/;
const adjective = /(?<stem>.*(?:sk|ck|n))(?:ii?|aa?|oi)$/;

/** A surname without what tells a woman's from a man's: Петров and Петрова, Невский and Невская. */
export function surnameStem(sound: string): string {
  const stem = masculine.exec(sound)?.groups?.['stem'] ?? adjective.exec(sound)?.groups?.['stem'];
  return stem !== undefined && stem.length >= 3 ? stem : sound;
}

/** Whether it may be a father's name: Сергеевич, Ильинична. */
export const isPatronymic = (sound: string): boolean =>
  /.{2}(?:[oei]vic|[oei]vna|inicna|icna)$|^(?:ilic|lukic|kusmic|fomic|nikitic|savic)$/.test(sound);
