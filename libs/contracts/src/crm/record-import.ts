import { z } from 'zod';

import { currencyCode } from '../calendar.js';
import { countryCode } from '../country.js';
import { identityChannel } from './contact-fields.js';

/** What a column of a table can be about, beside the fields that an organization defined itself. */
export const recordImportField = z.enum([
  ...(['name', 'first-name', 'middle-name', 'last-name', 'role', 'language', 'gender', 'birth-date'] as const),
  ...(['tags', 'description', 'lawful-basis', 'lawful-basis-note'] as const),
  ...(['phone', 'mail', 'telegram-username', 'linkedin', 'instagram'] as const),
  ...(['street', 'apartment', 'city', 'state', 'postal-code', 'country'] as const),
  ...(['company-name', 'company-website', 'company-phone', 'company-mail', 'company-industry'] as const),
  ...(['company-employee-count', 'company-tags', 'company-description'] as const),
  ...(['company-street', 'company-city', 'company-state', 'company-postal-code', 'company-country'] as const),
]);

export type RecordImportField = z.infer<typeof recordImportField>;

/** What a column is about: a field that all organizations have, one of their own, or nothing. */
export const columnTarget = z
  .union([z.strictObject({ field: recordImportField }), z.strictObject({ fieldId: z.uuid() })])
  .nullable();

export const slashedDay = z.enum(['day-first', 'month-first']);

/** How a table is read, and whom its rows are about. */
export const recordImport = z.object({
  /** What each column is about, in the table’s order. */
  columns: z.array(columnTarget).max(500),
  /** By what a row is known to be about somebody whom the organization has; null where all are new. */
  matchBy: identityChannel.nullable(),
  /** Where phones without a country code are dialled, as ISO 3166 has it. */
  phoneCountry: countryCode.nullable(),
  /** Which comes first in `02/03/2026`. */
  slashedDays: slashedDay,
  /** The currency of amounts that name none. */
  currency: currencyCode.nullable(),
});

export type RecordImport = z.infer<typeof recordImport>;

export type ColumnTarget = z.infer<typeof columnTarget>;
