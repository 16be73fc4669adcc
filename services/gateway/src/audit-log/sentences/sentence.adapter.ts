import type { Locale } from '@parley/contracts';
import { IntlMessageFormat } from 'intl-messageformat';

import { english, otherwise } from './english.js';
import { russian } from './russian.js';

export type Language = Locale;

const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: english, ru: russian };

/** What a sentence may name, each already in words. */
export type Told = Readonly<Record<string, string>>;

const known = new Map<string, IntlMessageFormat>();

/** What happened as one line in the reader's language, and why. What nobody named reads as a dash. */
export function sentenceOf(type: string, language: Language, told: Told): string {
  const message = sentences[language][type] ?? otherwise;
  const format = known.get(`${language} ${message}`) ?? new IntlMessageFormat(message, language);
  known.set(`${language} ${message}`, format);
  const sentence = String(format.format({ ...unnamed, type, ...told, ...leftOutIn(told), ...chosenBy(told) }));
  const { because } = told;
  return because === undefined || saysWhy.test(message) ? sentence : `${sentence}: ${because}`;
}

/** Messages that choose their own words for the reason. */
const saysWhy = /\{(reason|why)\b/;

/** A field that somebody lacks is a part of a permission: `contacts:read.name`. */
function leftOutIn({ permission = '' }: Told): Told {
  const [whole = '', field] = permission.split('.');
  return field === undefined ? {} : { permission: whole, field };
}

/** What a sentence chooses its words by: an ICU selector has no hyphens. */
const chosenBy = ({ what = 'other', reason = 'other' }: Told): Told => ({
  what: selectorOf(what),
  why: selectorOf(reason),
});

const selectorOf = (value: string) => value.replaceAll('-', '_');

const unnamed = {
  ...{
    actor: '—',
    subject: '—',
    from: '—',
    to: '—',
    name: '—',
    operation: '—',
    permission: '—',
    dueAt: '—',
    scopes: '—',
    reason: '—',
    origins: '—',
    networks: '—',
  },
  ...{ format: '—', by: 'other', endsAt: '—' },
  proposer: 'none',
  ...{ added: 'none', left: 'none' },
  field: 'none',
};
