import { translate, type Schema } from 'iuliia';
import * as schemas from 'iuliia';

import type { Chance } from './chance.js';
import type { Language, Names } from './names.js';

export type Person = {
  readonly language: Language;
  readonly isWoman: boolean;
  readonly given: string;
  readonly called: readonly string[];
  /** The second name in English, the father’s in Russian. */
  readonly middle: string;
  readonly surname: string;
  /** As the men of the family bear it. */
  readonly root: string;
  readonly phone: string;
  readonly mail: string;
  readonly workMail: string;
  readonly telegram: string;
  readonly linkedin: string;
  readonly instagram: string;
  readonly company: string;
  readonly officePhone: string;
  readonly officeMail: string;
};

const standards: readonly Schema[] = [
  ...[schemas.ICAO_DOC_9303, schemas.BGN_PCGN, schemas.GOST_7034, schemas.GOST_779, schemas.GOST_779_ALT],
  ...[schemas.GOST_52535, schemas.MVD_310, schemas.MVD_310_FR, schemas.MVD_782, schemas.TELEGRAM],
  ...[schemas.YANDEX_MAPS, schemas.WIKIPEDIA, schemas.ISO_9_1968, schemas.SCIENTIFIC, schemas.ALA_LC],
];

/** A name as some standard writes it, or as its bearer does. */
export function inLatin(text: string, chance: Chance): string {
  const written = translate(text, chance.of(standards));
  if (!chance.is(0.3)) return written;
  const [from, to] = chance.of([
    ['shch', 'sch'],
    ['kh', 'h'],
    ['iy', 'y'],
    ['v', 'w'],
    ['yu', 'u'],
    ['ya', 'ia'],
    ['ks', 'x'],
  ] as const);
  return written.replaceAll(from, to);
}

const feminine = (surname: string): string => {
  if (/(ов|ев|ёв|ин)$/.test(surname)) return `${surname}а`;
  return surname.replace(/(ск|цк)ий$/, '$1ая').replace(/(г|к|н|р)ий$/, '$1ая');
};

const domains = { ru: ['mail.ru', 'yandex.ru', 'gmail.com', 'bk.ru'], en: ['gmail.com', 'outlook.com', 'yahoo.com'] };
const ascii = (text: string) =>
  translate(text, schemas.ICAO_DOC_9303)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');

export const mobile = (language: Language, chance: Chance) =>
  language === 'ru'
    ? `+79${chance.of(['03', '16', '26', '85'])}${chance.digits(7)}`
    : `+4474${chance.of(['00', '15', '27', '60'])}${chance.digits(6)}`;

const landline = (language: Language, chance: Chance) =>
  language === 'ru' ? `+7495${chance.of(['6', '7'])}${chance.digits(6)}` : `+44207946${chance.digits(4)}`;

export type Company = Pick<Person, 'company' | 'officePhone' | 'officeMail'>;

export function someCompany(language: Language, { companies }: Names, chance: Chance): Company {
  const company = chance.of(companies);
  const desk = chance.of(['info', 'sales', 'office', 'hello', 'zakaz', 'contact']);
  return {
    company,
    officePhone: landline(language, chance),
    officeMail: `${desk}@${ascii(company)}.${language === 'ru' ? 'ru' : 'com'}`,
  };
}

function handlesOf(person: Pick<Person, 'given' | 'surname'>, language: Language, chance: Chance) {
  const [given, surname] = [ascii(person.given), ascii(person.surname)];
  const handle = () =>
    chance.of([
      `${given}.${surname}`,
      `${given}${surname}`,
      `${given[0]}${surname}${chance.digits(2)}`,
      `${surname}_${given[0]}`,
      `${surname}${1960 + chance.below(45)}`,
      `${chance.of(['sunny', 'mr', 'real', 'the', 'just', 'super'])}_${given}${chance.digits(2)}`,
    ]);
  const own = handle();
  const another = () => (chance.is(0.5) ? own : handle());
  return {
    mail: `${own}@${chance.of(domains[language])}`,
    telegram: another().replaceAll('.', '_'),
    instagram: another(),
    linkedin: `${given}-${surname}-${chance.digits(4)}`,
  };
}

function middleName(language: Language, isWoman: boolean, someone: () => Names['men'][number]): string {
  const { name, fathers = ['', ''] } = someone();
  return language === 'en' ? name : fathers[isWoman ? 1 : 0];
}

export const surnameOf = (root: string, language: Language, isWoman: boolean) =>
  language === 'ru' && isWoman ? feminine(root) : root;

/** Somebody who might live. */
export function somebody(language: Language, names: Names, chance: Chance): Person {
  const isWoman = chance.is(0.5);
  const { name: given, called } = chance.ofUnevenly(isWoman ? names.women : names.men);
  const middle = middleName(language, isWoman, () => chance.of(isWoman && language === 'en' ? names.women : names.men));
  const root = chance.ofUnevenly(names.surnames);
  const surname = surnameOf(root, language, isWoman);
  const place = someCompany(language, names, chance);
  const workMail = `${ascii(given)[0]}.${ascii(surname)}@${place.officeMail.split('@')[1]}`;
  const phone = mobile(language, chance);
  return {
    ...{ language, isWoman, given, called, middle, surname, root, phone, workMail },
    ...handlesOf({ given, surname }, language, chance),
    ...place,
  };
}
