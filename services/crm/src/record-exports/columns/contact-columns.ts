import { type Address, clearOr, type ContactView, type IdentityChannel } from '@parley/contracts';

import { column, type Column } from './column.js';
import type { ValueOf } from './own-columns.js';

const reachedBy =
  (...channels: readonly (IdentityChannel | 'telegram')[]) =>
  ({ identities }: ContactView): string | null => {
    const known = identities.flatMap(({ channel, value }) =>
      channels.includes(channel) && value !== null ? [value] : [],
    );
    return known.length === 0 ? null : [...new Set(known)].join(', ');
  };

export const listed = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join(', '));

export const addressPart =
  (part: keyof Address) =>
  ({ address }: { readonly address: Address | null }): string | null =>
    address?.[part] ?? null;

/** In headers that an import recognises. */
export const contactColumns: readonly Column<ContactView>[] = [
  column('id', 'Id', ({ id }) => id),
  column('name', 'Full name', ({ name }) => clearOr(name, null)),
  column('first-name', 'First name', ({ firstName }) => firstName),
  column('middle-name', 'Middle name', ({ middleName }) => middleName),
  column('last-name', 'Last name', ({ lastName }) => lastName),
  column('phone', 'Phone', reachedBy('phone')),
  column('mail', 'Mail', reachedBy('mail')),
  column('telegram-username', 'Telegram username', reachedBy('telegram', 'telegram-username')),
  column('linkedin', 'LinkedIn', reachedBy('linkedin')),
  column('instagram', 'Instagram', reachedBy('instagram')),
  column('company-name', 'Company', ({ company }) => company?.name ?? null),
  column('role', 'Role', ({ role }) => role),
  column('language', 'Language', ({ language }) => language),
  column('gender', 'Gender', ({ gender }) => gender),
  column('birth-date', 'Birth date', ({ birthDate }) => birthDate),
  column('tags', 'Tags', ({ tags }) => listed(tags)),
  column('description', 'Description', ({ description }) => description),
  column('lawful-basis', 'Lawful basis', ({ lawfulBasis }) => lawfulBasis),
  column('lawful-basis-note', 'Lawful basis note', ({ lawfulBasisNote }) => lawfulBasisNote),
  column('street', 'Street', addressPart('street')),
  column('apartment', 'Apartment', addressPart('apartment')),
  column('city', 'City', addressPart('city')),
  column('state', 'State', addressPart('state')),
  column('postal-code', 'Postal code', addressPart('postalCode')),
  column('country', 'Country', addressPart('country')),
  column('created-at', 'Created at', ({ createdAt }) => createdAt),
];

const optionOf = ({ statusId, sourceId, processingWayId }: ContactView, key: string): string | null | undefined =>
  new Map([
    ['status', statusId],
    ['source', sourceId],
    ['processing-way', processingWayId],
  ]).get(key);

export const valueOfContact: ValueOf<ContactView> = (view, { isBuiltIn, key, fieldId }) =>
  (isBuiltIn ? optionOf(view, key) : view.customFields.find((said) => said.fieldId === fieldId)?.value) ?? null;
