import { DomainError } from '@parley/kernel';

/** No such field. @remedy Choose one of `fields`. */
export const fieldNotFound = (fieldId: string) => new DomainError('not-found', 'crm.field.not-found', { fieldId });

/** The field has no such option. @remedy Choose one of the `options` of the field. */
export const optionNotFound = (optionId: string) =>
  new DomainError('not-found', 'crm.field.option-not-found', { optionId });

/** Another field of the kind has the key, or had it: an archived one keeps its own. @remedy Choose another key. */
export const fieldKeyTaken = (key: string) => new DomainError('conflict', 'crm.field.key-taken', { key });

/** Another option of the field has the key: an archived one keeps its own. @remedy Choose another key. */
export const optionKeyTaken = (key: string) => new DomainError('conflict', 'crm.field.option-key-taken', { key });

/** There are as many fields of the kind as there may be: 200. @remedy Archive one. */
export const tooManyFields = () => new DomainError('conflict', 'crm.field.too-many');

/** The field has as many options as it may have: 500. @remedy Archive one. */
export const tooManyOptions = () => new DomainError('conflict', 'crm.field.too-many-options');

/** A relation names what it leads to, and no other type does. @remedy Send `relatedKind` with a relation alone. */
export const relatedKindMisplaced = () => new DomainError('invalid', 'crm.field.related-kind');

/** Only a select or multi-select has options. @remedy Leave the options out, or choose another type. */
export const optionsMisplaced = () => new DomainError('invalid', 'crm.field.no-options');

/** Values of this type may always be the same in two records. @remedy Take a text, number, address, phone or mail. */
export const cannotBeUnique = () => new DomainError('invalid', 'crm.field.cannot-be-unique');

/** Every organization has this field, and it stays. @remedy Archive those of its options that nobody needs. */
export const fieldBuiltIn = (fieldId: string) => new DomainError('conflict', 'crm.field.built-in', { fieldId });

/**
 * The field was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const fieldVersion = (fieldId: string, currentVersion: number) =>
  new DomainError('conflict', 'crm.field.version', { fieldId, currentVersion });

/** The order names one that there is not, that is archived, or one twice. @remedy Read `fields`, and name each once. */
export const orderUnknown = () => new DomainError('conflict', 'crm.field.order');

export type BadValue = { readonly path: string; readonly code: string };

/**
 * Values don't fit the fields of the record; `details.fields` names each by its path with what is wrong: `unknown`,
 * `archived`, `type`, `invalid`, `required`, `option-unknown`, `option-archived`, `too-long`, `twice`.
 * @remedy Read `fields`, and send values of the types that they say.
 */
export const valuesInvalid = (fields: readonly BadValue[]) =>
  new DomainError('invalid', 'crm.field.invalid', { fields });
