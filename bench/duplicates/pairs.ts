import { Chance } from './chance.js';
import { hardCases } from './hard-cases.js';
import { type Language, type Names, names, type SetName } from './names.js';
import { mobile, type Person, somebody, surnameOf } from './people.js';
import { situations, type WrittenContact } from './written-down.js';

export type LabelledPair = {
  readonly one: WrittenContact;
  readonly other: WrittenContact;
  readonly isSame: boolean;
  /** What kind of pair it is, for whoever reads what went wrong. */
  readonly kind: string;
  readonly language: Language;
};

const seeds: Readonly<Record<SetName, number>> = { tuning: 20_261_122, 'held-out': 7_919 };
const SIZE = 2000;

const wayOf = (contact: WrittenContact) => [
  contact.phone,
  contact.mail,
  contact.telegram,
  contact.linkedin,
  contact.instagram,
];
const written = (person: Person, chance: Chance) => chance.of(situations)(person, chance);

const digits = (text: string | undefined) => text?.replaceAll(/\D/g, '').slice(-9) ?? '';
const page = /^.*linkedin\.com\/in\/|^@|\/$/g;
const plain = (text: string | undefined) => text?.trim().toLowerCase().replaceAll(page, '') ?? '';

const isOneWay = (one: string, other: string, office: string) => one !== '' && one === other && one !== office;
const handlesIn = ['telegram', 'linkedin', 'instagram'] as const;
const isWhole = ({ name }: WrittenContact) => !name.includes('.') && name.replace(/\s\|.*/, '').includes(' ');

/**
 * Whether anybody could tell that both are one: they have a way to reach them in common, or a company and both a name of
 * two whole words. A pair that nobody could tell is in no set.
 */
function canBeTold(one: WrittenContact, other: WrittenContact, { officePhone, officeMail }: Person): boolean {
  const isPhone = isOneWay(digits(one.phone), digits(other.phone), digits(officePhone));
  const isMail = isOneWay(plain(one.mail), plain(other.mail), officeMail);
  const isHandle = handlesIn.some((channel) => isOneWay(plain(one[channel]), plain(other[channel]), ''));
  const isColleague = isOneWay(plain(one.company), plain(other.company), '');
  return isPhone || isMail || isHandle || (isColleague && isWhole(one) && isWhole(other));
}

type Maker = (someone: () => Person, chance: Chance, all: Names) => readonly [Person, Person];

const other = (person: Person, someone: () => Person, changes: Partial<Person>): Person => ({
  ...someone(),
  ...changes,
  language: person.language,
});

/** Two people whom something makes look like one. */
const lookalikes: Readonly<Record<string, Maker>> = {
  namesakes: (someone) => {
    const one = someone();
    const { given, called, surname, isWoman } = one;
    return [one, other(one, someone, { given, called, surname, isWoman })];
  },
  'a family’s phone': (someone) => {
    const [one, relative] = [someone(), someone()];
    const surname = surnameOf(one.root, one.language, relative.isWoman);
    return [one, { ...relative, surname, phone: one.phone }];
  },
  colleagues: (someone) => {
    const one = someone();
    const { company, officePhone, officeMail } = one;
    return [one, other(one, someone, { company, officePhone, officeMail })];
  },
  'colleagues of one given name': (someone) => {
    const one = someone();
    const { language, company, officePhone, officeMail, given, called, isWoman } = one;
    const surname = surnameOf(someone().root, language, isWoman);
    return [one, other(one, someone, { company, officePhone, officeMail, given, called, isWoman, surname })];
  },
  'a number that changed hands': (someone) => {
    const one = someone();
    return [one, { ...someone(), phone: one.phone }];
  },
  'a married name': (someone, chance) => {
    const one = someone();
    const { given, called, isWoman, middle, company } = one;
    const married = other(one, someone, { given, called, isWoman, middle, company });
    return [
      one,
      { ...married, surname: surnameOf(someone().root, one.language, isWoman), phone: mobile(one.language, chance) },
    ];
  },
  'a mail for all': (someone) => {
    const one = someone();
    return [one, { ...someone(), mail: one.mail, officeMail: one.mail }];
  },
  strangers: (someone) => [someone(), someone()],
};

/** Whom chance made so alike that nobody could tell them apart. */
const isOne = (one: Person, two: Person) =>
  one.given === two.given &&
  (one.phone === two.phone || one.mail === two.mail || (one.surname === two.surname && one.company === two.company));

const saysSomething = (contact: WrittenContact) => wayOf(contact).some((way) => way !== undefined);

function pairOfOne(language: Language, all: Names, chance: Chance): LabelledPair {
  for (;;) {
    const person = somebody(language, all, chance);
    const [one, two] = [written(person, chance), written(person, chance)];
    if (saysSomething(one) && saysSomething(two) && canBeTold(one, two, person))
      return { one, other: two, isSame: true, kind: 'one person', language };
  }
}

function pairOfTwo(language: Language, all: Names, chance: Chance): LabelledPair {
  for (;;) {
    const [kind, maker] = chance.of(Object.entries(lookalikes));
    const [one, two] = maker(() => somebody(language, all, chance), chance, all);
    const pair = { one: written(one, chance), other: written(two, chance), isSame: false, kind, language };
    if (!isOne(one, two) && saysSomething(pair.one) && saysSomething(pair.other)) return pair;
  }
}

/** The set of that name: 2,000 pairs, the same at every run, half of them of one person, half in either language. */
export function labelledPairs(set: SetName): readonly LabelledPair[] {
  const chance = new Chance(seeds[set]);
  const byHand = hardCases[set];
  const made = Array.from({ length: SIZE - byHand.length }, (_, at) => {
    const language = at % 2 === 0 ? 'ru' : 'en';
    return (at % 4 < 2 ? pairOfOne : pairOfTwo)(language, names[set][language], chance);
  });
  return [...byHand, ...made];
}
