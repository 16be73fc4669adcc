import type { ColumnTarget, RecordImportField } from '@parley/contracts';

import { type Meaning, meaningsOf, wordsOf } from './header-meaning.js';

/** A field that an organization defined, or has the options of. */
export type OwnField = {
  readonly fieldId: string;
  readonly key: string;
  readonly name: { readonly en: string; readonly ru: string };
};

type Means = (...meanings: readonly Meaning[]) => boolean;

/** A field, and when a header is meant for it: the first that fits is taken. */
type Rule = readonly [field: RecordImportField | null, fits: (means: Means) => boolean];

const ofCompany = (means: Means): boolean => means('company');

const rules: readonly Rule[] = [
  [
    null,
    (means) => means('id') || means('whoAnswers') || means('otherWays') || means('otherPages') || means('otherFacts'),
  ],
  [null, (means) => means('money') || means('deal') || means('whenTold')],
  ['birth-date', (means) => means('birth')],
  [null, (means) => means('when')],
  ['telegram-username', (means) => means('telegram')],
  [null, (means) => means('linkedin', 'company')],
  ['linkedin', (means) => means('linkedin')],
  ['instagram', (means) => means('instagram')],
  ['company-phone', (means) => ofCompany(means) && means('phone')],
  ['company-mail', (means) => ofCompany(means) && means('mail')],
  ['postal-code', (means) => means('postalCode') && !ofCompany(means)],
  ['street', (means) => means('post', 'street')],
  ['mail', (means) => means('mail') || means('post')],
  ['phone', (means) => means('phone')],
  ['company-website', (means) => means('site')],
  ['company-industry', (means) => means('industry')],
  ['company-employee-count', (means) => means('employees')],
  ['role', (means) => means('role') && !means('language')],
  ['company-tags', (means) => ofCompany(means) && means('tags')],
  ['company-description', (means) => ofCompany(means) && means('note')],
  ['company-postal-code', (means) => ofCompany(means) && means('postalCode')],
  ['company-country', (means) => ofCompany(means) && means('country')],
  ['company-city', (means) => ofCompany(means) && means('city')],
  ['company-state', (means) => ofCompany(means) && means('state')],
  ['company-street', (means) => ofCompany(means) && means('street')],
  ['company-name', ofCompany],
  ['language', (means) => means('language')],
  ['gender', (means) => means('gender')],
  ['tags', (means) => means('tags')],
  ['lawful-basis-note', (means) => means('basis', 'note')],
  ['lawful-basis', (means) => means('basis')],
  ['description', (means) => means('note')],
  ['country', (means) => means('country')],
  ['city', (means) => means('city')],
  ['state', (means) => means('state') && !means('street')],
  ['street', (means) => means('street')],
  ['apartment', (means) => means('apartment')],
  ['name', (means) => means('full') || (means('last') && (means('first') || means('called')))],
  ['middle-name', (means) => means('middle')],
  ['last-name', (means) => means('last')],
  ['first-name', (means) => means('first')],
  ['name', (means) => means('called') || means('name')],
];

/** Fields that several columns may be about: each adds its own. */
const repeatable: readonly RecordImportField[] = [
  ...(['phone', 'mail', 'telegram-username', 'linkedin', 'instagram', 'tags', 'description'] as const),
];

/**
 * What each column of a table is about, as far as its header says. A name alone is a first name beside a last name; what
 * two headers speak of is the first one’s, unless a record holds several.
 */
export function suggestMapping(headers: readonly string[], own: readonly OwnField[] = []): readonly ColumnTarget[] {
  const fields = headers.map((header) => ownField(header, own) ?? fieldOf(header));
  return namesApart(headers, fields).map((target, at, all) =>
    target === null || isRepeatable(target) || all.findIndex((one) => isSame(one, target)) === at ? target : null,
  );
}

function fieldOf(header: string): ColumnTarget {
  const meanings = meaningsOf(header);
  const means: Means = (...asked) => asked.every((meaning) => meanings.has(meaning));
  const [field = null] = rules.find(([, fits]) => fits(means)) ?? [];
  return field === null ? null : { field };
}

function ownField(header: string, own: readonly OwnField[]): ColumnTarget {
  const called = wordsOf(header).join(' ');
  const field = own.find(({ key, name }) => [key, name.en, name.ru].some((one) => wordsOf(one).join(' ') === called));
  return field && called !== '' ? { fieldId: field.fieldId } : null;
}

const is = (target: ColumnTarget, field: RecordImportField): boolean =>
  target !== null && 'field' in target && target.field === field;

/** Beside a last name, what is called a name and nothing more is the first one. */
function namesApart(headers: readonly string[], targets: readonly ColumnTarget[]): readonly ColumnTarget[] {
  const has = (field: RecordImportField) => targets.some((target) => is(target, field));
  if (!has('last-name') || has('first-name')) return targets;
  return targets.map((target, at) =>
    is(target, 'name') && isOneName(headers[at] ?? '') ? { field: 'first-name' } : target,
  );
}

function isOneName(header: string): boolean {
  const meanings = meaningsOf(header);
  return !meanings.has('full') && !meanings.has('last');
}

const isRepeatable = (target: NonNullable<ColumnTarget>): boolean =>
  'field' in target && repeatable.includes(target.field);

const isSame = (one: ColumnTarget, other: NonNullable<ColumnTarget>): boolean =>
  one !== null && JSON.stringify(one) === JSON.stringify(other);
