import { z } from 'zod';

import { instant } from '../envelope.js';
import { flag, oneOf, range, text } from '../filter.js';
import { personal } from '../personal.js';

const id = z.uuid();

/** A decimal of at most 20 digits before and 10 after the point. */
export const decimal = z.string().regex(/^-?\d{1,20}(\.\d{1,10})?$/);

/** A mail address in small letters. */
export const mailAddress = z.email().max(254);

const money = z.object({ amountMinor: z.string().regex(/^-?\d{1,18}$/), currency: z.string().regex(/^[A-Z]{3}$/) });

/** What a field of a record holds, by its type: text, options and relations as ids, a decimal, a day, an instant. */
export const fieldValue = z.union([z.string(), z.boolean(), z.array(z.string()), money]);

export type FieldValue = z.infer<typeof fieldValue>;

/** Most of what is checked here is checked again against the field, which says what is wrong with all of them at once. */
const ofType = {
  text: z.string().max(20_000).optional(),
  number: z.string().max(40).optional(),
  money: money.optional(),
  fallsOn: z.iso.date().optional(),
  happensAt: instant.optional(),
  isTrue: z.boolean().optional(),
  optionId: id.optional(),
  optionIds: z.array(id).max(500).optional(),
  recordId: id.optional(),
  url: z.string().max(2000).optional(),
  phone: z.string().max(40).optional(),
  mail: z.string().max(254).optional(),
};

/** A value of a field of one's own, by its type; none clears it. */
export const customFieldInput = z
  .strictObject({ fieldId: id, ...ofType })
  .refine(({ fieldId: _, ...values }) => Object.values(values).filter((value) => value !== undefined).length <= 1, {
    error: 'more-than-one-value',
  });

export type CustomFieldInput = z.infer<typeof customFieldInput>;

/** How each type of field is given. */
export const givenAs = {
  text: 'text',
  'long-text': 'text',
  number: 'number',
  money: 'money',
  date: 'fallsOn',
  'date-time': 'happensAt',
  boolean: 'isTrue',
  select: 'optionId',
  'multi-select': 'optionIds',
  relation: 'recordId',
  url: 'url',
  phone: 'phone',
  mail: 'mail',
} as const;

/** Values of fields of one's own as a record's event holds them, under the record's subject; null clears. */
export const storedValues = z.array(z.object({ fieldId: id, value: personal(fieldValue).nullable() }));

export type StoredValues = z.infer<typeof storedValues>;

/** What a record says of itself by fields of one's own, without what was erased and what nobody said. */
export const customFieldView = z.object({ fieldId: id, value: fieldValue });

export type CustomFieldView = z.infer<typeof customFieldView>;

/** A condition on a field of one's own, by its type: texts, addresses, phones and mails alike are asked as text. */
export const customFieldCondition = z
  .strictObject({
    fieldId: id,
    text: text.optional(),
    number: range(decimal).optional(),
    fallsOn: range(z.iso.date()).optional(),
    happensAt: range(instant).optional(),
    isTrue: flag.optional(),
    optionId: oneOf(id).optional(),
    recordId: oneOf(id).optional(),
  })
  .refine(({ fieldId: _, ...asked }) => Object.values(asked).filter((one) => one !== undefined).length === 1, {
    error: 'not-one-condition',
  });

export type CustomFieldCondition = z.infer<typeof customFieldCondition>;

/** At most 20 of them, all of which hold. */
export const customFieldConditions = z.array(customFieldCondition).max(20);

/** What may be said by fields of one's own: each once. */
export const customFieldInputs = z.array(customFieldInput).max(200);
