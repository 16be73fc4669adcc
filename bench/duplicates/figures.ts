import { comparable, defaultRules, type Match, matchContacts, writtenCompany, writtenWay } from '@parley/crm';

import type { LabelledPair } from './pairs.js';
import type { WrittenContact } from './written-down.js';

const countries = { ru: 'RU', en: 'GB' } as const;

function read(contact: WrittenContact, country: 'RU' | 'GB') {
  const way = (channel: 'phone' | 'mail' | 'telegram-username' | 'linkedin' | 'instagram', text: string | undefined) =>
    text === undefined ? [] : writtenWay({ channel, text, country });
  return comparable({
    names: [contact.name],
    identities: [
      ...way('phone', contact.phone),
      ...way('mail', contact.mail),
      ...way('telegram-username', contact.telegram),
      ...way('linkedin', contact.linkedin),
      ...way('instagram', contact.instagram),
    ],
    companyKey: contact.company === undefined ? null : writtenCompany(contact.company),
    birthDate: null,
  });
}

/** What the matcher says of a pair as it stands in the set. */
export function judged({ one, other, language }: LabelledPair): Match {
  const country = countries[language];
  return matchContacts(read(one, country), read(other, country), defaultRules);
}

export type Figures = {
  /** Of the pairs that were said to be one person, how many are. */
  readonly precision: number;
  /** Of the pairs that are one person, how many were said to be. */
  readonly recall: number;
  readonly wrong: readonly LabelledPair[];
};

export function figuresOf(pairs: readonly LabelledPair[]): Figures {
  const said = pairs.filter((pair) => judged(pair).score >= defaultRules.threshold);
  const same = pairs.filter(({ isSame }) => isSame);
  const right = said.filter(({ isSame }) => isSame).length;
  const wrong = pairs.filter((pair) => said.includes(pair) !== pair.isSame);
  return { precision: right / said.length, recall: right / same.length, wrong };
}
