/** A word of a name, by how it is spoken. */
export type Word = {
  readonly sound: string;
  /** In Latin letters, as it was written. */
  readonly letters: string;
  /** The same whether a man or a woman bears it. */
  readonly stem: string;
  readonly isInitial: boolean;
  readonly isPatronymic: boolean;
  /** Whether so many bear it as a surname that it says little. */
  readonly isCommon: boolean;
  /** The given names that it is a form of. */
  readonly given: ReadonlySet<number>;
};

export type NameReading = readonly Word[];

/** How many slips of a finger are between two words, at most. */
export type Slips = (one: string, other: string) => number;

/** What two words have to do with each other. */
export type WordLikeness = 'same' | 'variant' | 'slip' | 'initial' | 'other';

/**
 * `whole`: given name and surname; `full`: with the father's name. `initials`: one of both is a letter alone. `part`:
 * one name is of a word that the other has too. `surname`: called the same, of another family. `unclear`: one of both is
 * no name that one could tell. `other`: two people.
 */
export type NameKind = 'full' | 'whole' | 'initials' | 'part' | 'surname' | 'patronymic' | 'unclear' | 'other';

export type NameLikeness = {
  readonly kind: NameKind;
  /** Words that are spelled with a slip. */
  readonly slips: number;
  readonly isCommon: boolean;
};

const isGiven = ({ given }: Word) => given.size > 0;
const sharesOne = (one: ReadonlySet<number>, other: ReadonlySet<number>) => !one.isDisjointFrom(other);

/** Two given names, or two endings of a father's name, are no slip of each other. */
const areTwoNames = (one: Word, other: Word) =>
  (isGiven(one) && isGiven(other)) ||
  (one.isPatronymic && other.isPatronymic && one.sound.at(-1) !== other.sound.at(-1));

function isSlip(one: Word, other: Word, slips: Slips): boolean {
  const longer = Math.max(one.letters.length, other.letters.length);
  const shorter = Math.min(one.sound.length, other.sound.length);
  if (areTwoNames(one, other) || longer < 4 || shorter < 3) return false;
  return Math.min(slips(one.stem, other.stem), slips(one.letters, other.letters)) <= (longer >= 7 ? 2 : 1);
}

const beginAlike = (one: Word, other: Word) => one.sound[0] === other.sound[0] || one.letters[0] === other.letters[0];

export function wordLikeness(one: Word, other: Word, slips: Slips): WordLikeness {
  if (one.isInitial || other.isInitial) return beginAlike(one, other) ? 'initial' : 'other';
  if (one.sound === other.sound) return 'same';
  if (sharesOne(one.given, other.given) || one.stem === other.stem) return 'variant';
  return isSlip(one, other, slips) ? 'slip' : 'other';
}

const worth: Readonly<Record<WordLikeness, number>> = { same: 1, variant: 0.95, slip: 0.85, initial: 0.5, other: 0 };

type Couple = { readonly one: Word; readonly other: Word; readonly likeness: WordLikeness };

const total = (couples: readonly Couple[]) => couples.reduce((sum, { likeness }) => sum + worth[likeness], 0);

/** Which word is which: the order of words says nothing, so the most alike are taken together. */
function coupled(one: NameReading, other: NameReading, slips: Slips): readonly Couple[] {
  const [first, ...rest] = one;
  if (!first) return [];
  const without = coupled(rest, other, slips);
  const ways = other.flatMap((word, at) => {
    const likeness = wordLikeness(first, word, slips);
    if (likeness === 'other') return [];
    return [[{ one: first, other: word, likeness }, ...coupled(rest, other.toSpliced(at, 1), slips)]];
  });
  return ways.reduce<readonly Couple[]>((best, way) => (total(way) > total(best) ? way : best), without);
}

/** How alike two names are: in whatever alphabet, spelling, order and form. */
export function nameLikeness(one: NameReading, other: NameReading, slips: Slips): NameLikeness {
  const couples = coupled(one, other, slips);
  const left = {
    one: one.filter((word) => couples.every((couple) => couple.one !== word)),
    other: other.filter((word) => couples.every((couple) => couple.other !== word)),
  };
  const isCommon =
    couples.some((couple) => couple.one.isCommon) || couples.every((couple) => couple.one.given.size > 0);
  return {
    kind: contrary(left.one, left.other, couples) ?? agreed(couples),
    slips: couples.filter(({ likeness }) => likeness === 'slip').length,
    isCommon,
  };
}

const isLetter = ({ isInitial }: Word) => isInitial;

/** What stands against it: both have a word that the other lacks. */
function contrary(one: NameReading, other: NameReading, couples: readonly Couple[]): NameKind | undefined {
  if (one.length === 0 || other.length === 0) return undefined;
  if (couples.length === 0) return isNoName(one) || isNoName(other) ? 'unclear' : 'other';
  if (haveTwoFathers(one, other)) return 'patronymic';
  return one.every(isFathers) === other.every(isFathers) ? ofTwoNames(one, other, couples) : 'part';
}

const haveTwoFathers = (one: NameReading, other: NameReading) =>
  (one.some(isFathers) && other.some(isFathers)) || (one.every(isLetter) && other.every(isLetter));

function ofTwoNames(one: NameReading, other: NameReading, couples: readonly Couple[]): NameKind {
  if (couples.some((couple) => isGiven(couple.one)) && !one.every(isGiven)) return 'surname';
  return isPetName(one, other) || isPetName(other, one) ? 'part' : 'other';
}

const isFathers = (word: Word) => word.isPatronymic;

/** A name that stands where the other has a given name, and begins like it: a form that nobody told us of. */
const isPetName = ([one, ...more]: NameReading, [other]: NameReading) =>
  more.length === 0 && one && other && !isGiven(one) && isGiven(other) && beginAlike(one, other);

const isNoName = (words: NameReading) =>
  words.every((word) => !isGiven(word) && !word.isPatronymic) && words.length < 2;

function agreed(couples: readonly Couple[]): NameKind {
  const whole = couples.filter(({ likeness }) => likeness !== 'initial');
  if (whole.length >= 3) return 'full';
  if (whole.length === 2)
    return whole.some(({ one }) => one.isPatronymic) && couples.length === 2 ? 'initials' : 'whole';
  if (whole.length === 1) return couples.length > 1 ? 'initials' : 'part';
  return 'unclear';
}
