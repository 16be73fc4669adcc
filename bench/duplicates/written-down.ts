import type { Chance } from './chance.js';
import { inLatin, type Person } from './people.js';
import { inWrongLayout, misheard, miscopied, mistyped, spelledPhone, withoutDots } from './slips.js';

/** A contact as somebody wrote it down. */
export type WrittenContact = {
  readonly name: string;
  readonly phone?: string;
  readonly mail?: string;
  readonly telegram?: string;
  readonly linkedin?: string;
  readonly instagram?: string;
  readonly company?: string;
};

export type Situation = (person: Person, chance: Chance) => WrittenContact;

const initial = (word: string) => `${word[0] ?? ''}.`;
const calledOf = ({ given, called }: Person, chance: Chance) => (called.length > 0 ? chance.of(called) : given);
const capital = (text: string, chance: Chance) =>
  chance.is(0.06) ? text.toUpperCase() : chance.is(0.1) ? text.toLowerCase() : text;
const cyrillicOrLatin = (text: string, share: number, chance: Chance) =>
  chance.is(share) ? inLatin(text, chance) : text;

function typed(name: string, chance: Chance): string {
  const words = name.split(' ');
  const slipAt = chance.is(0.12) ? chance.below(words.length) : -1;
  const slipped = words.map((word, at) => (at === slipAt ? mistyped(word, chance) : word)).join(' ');
  const dotted = chance.is(0.7) ? withoutDots(slipped) : slipped;
  return chance.is(0.02) ? inWrongLayout(dotted) : capital(dotted, chance);
}

const mail = (person: Person, chance: Chance) => {
  const address = chance.is(0.015) ? miscopied(person.mail, chance) : person.mail;
  return chance.is(0.2) ? ` ${address.toUpperCase()} ` : address;
};
const phone = (person: Person, chance: Chance) =>
  spelledPhone(chance.is(0.015) ? miscopied(person.phone, chance) : person.phone, chance);

const telegram: Situation = (person, chance) => {
  const { given, surname, company } = person;
  const called = calledOf(person, chance);
  const shown = chance.of([`${given} ${surname}`, called, `${called} ${surname}`, given, `${surname} ${given}`]);
  const name = cyrillicOrLatin(shown, 0.35, chance);
  return {
    name: chance.is(0.1)
      ? `${name} | ${company}`
      : chance.is(0.15)
        ? `${name} ${chance.of(['🌸', '🔥', '✨', '(work)'])}`
        : name,
    ...(chance.is(0.8) && { telegram: chance.is(0.5) ? `@${person.telegram}` : person.telegram }),
    ...(chance.is(0.45) && { phone: person.phone }),
  };
};

const webForm: Situation = (person, chance) => ({
  name: typed(
    chance.of([
      ...[person.given, `${person.given} ${person.surname}`, `${person.given} ${person.surname}`],
      ...[`${person.surname} ${person.given}`, `${calledOf(person, chance)} ${person.surname}`],
    ]),
    chance,
  ),
  ...(chance.is(0.8) && { phone: phone(person, chance) }),
  ...(chance.is(0.6) && { mail: mail(person, chance) }),
});

const spreadsheet: Situation = (person, chance) => {
  const { given, middle, surname } = person;
  const russian = [
    `${surname} ${given} ${middle}`,
    `${surname} ${initial(given)}${initial(middle)}`,
    `${surname} ${given}`,
  ];
  const english = [`${surname}, ${given}`, `${given} ${initial(middle)} ${surname}`, `${initial(given)} ${surname}`];
  return {
    name: typed(chance.of(person.language === 'ru' ? russian : english), chance),
    ...(chance.is(0.8) && { phone: phone(person, chance) }),
    ...(chance.is(0.6) && { mail: chance.is(0.7) ? mail(person, chance) : person.workMail }),
    ...(chance.is(0.7) && { company: person.company }),
  };
};

const card: Situation = (person, chance) => ({
  name: typed(cyrillicOrLatin(`${person.given} ${person.surname}`, 0.4, chance), chance),
  company: person.company,
  phone: spelledPhone(chance.is(0.5) ? person.phone : person.officePhone, chance),
  ...(chance.is(0.8) && { mail: chance.is(0.6) ? person.workMail : person.officeMail }),
  ...(chance.is(0.3) && { linkedin: `https://www.linkedin.com/in/${person.linkedin}/` }),
});

const onThePhone: Situation = (person, chance) => {
  const called = chance.is(0.4) ? calledOf(person, chance) : person.given;
  const surname = chance.is(0.3) ? misheard(person.surname, chance) : person.surname;
  const formal = person.language === 'ru' ? `${person.given} ${person.middle}` : `${person.given} ${surname}`;
  return {
    name: chance.of([`${called} ${surname}`, called, formal, `${called} ${surname}`]),
    phone: phone(person, chance),
    ...(chance.is(0.3) && { company: person.company }),
  };
};

const linkedin: Situation = (person, chance) => ({
  name: cyrillicOrLatin(`${person.given} ${person.surname}`, 0.8, chance),
  linkedin: chance.is(0.5) ? person.linkedin : `linkedin.com/in/${person.linkedin}`,
  ...(chance.is(0.7) && { company: person.company }),
  ...(chance.is(0.3) && { mail: chance.is(0.5) ? person.workMail : person.mail }),
});

const instagram: Situation = (person, chance) => ({
  name: cyrillicOrLatin(
    chance.of([`${person.given} ${person.surname}`, calledOf(person, chance), person.given]),
    0.4,
    chance,
  ),
  instagram: chance.is(0.5) ? `@${person.instagram}` : person.instagram,
  ...(chance.is(0.4) && { phone: phone(person, chance) }),
  ...(chance.is(0.3) && { telegram: person.telegram }),
});

export const situations: readonly Situation[] = [telegram, webForm, spreadsheet, card, onThePhone, linkedin, instagram];
