import { z } from 'zod';

/** The kinds of records that can be written into a file. */
export const exportedType = z.enum(['contact', 'company', 'deal']);

export type ExportedType = z.infer<typeof exportedType>;

export const exportFormat = z.enum(['csv', 'xlsx', 'json']);

export type ExportFormat = z.infer<typeof exportFormat>;

/** What a column of a file can hold, beside the fields that an organization defined itself. */
export const recordExportField = z.enum([
  ...(['id', 'created-at', 'changed-at', 'description', 'tags'] as const),
  ...(['name', 'first-name', 'middle-name', 'last-name', 'role', 'language', 'gender', 'birth-date'] as const),
  ...(['lawful-basis', 'lawful-basis-note'] as const),
  ...(['phone', 'mail', 'telegram-username', 'linkedin', 'instagram'] as const),
  ...(['street', 'apartment', 'city', 'state', 'postal-code', 'country'] as const),
  ...(['company-name', 'website', 'industry', 'employee-count'] as const),
  ...(['title', 'pipeline', 'stage', 'is-open', 'amount', 'currency', 'expected-close-on'] as const),
  ...(['contact-name', 'lost-note'] as const),
]);

export type RecordExportField = z.infer<typeof recordExportField>;

const ofOnesOwn = z.strictObject({ fieldId: z.uuid() });

/** What a column holds: a field that all organizations have, or one of their own. */
export const exportColumn = z.union([z.strictObject({ field: recordExportField }), ofOnesOwn]);

export type ExportColumn = z.infer<typeof exportColumn>;

/** More columns than any table has. */
const MOST_COLUMNS = 500;

export const exportColumns = z.array(exportColumn).min(1).max(MOST_COLUMNS);

/** The same as they are stored: a field that is no longer known can still be read. */
export const storedColumns = z.array(z.union([z.strictObject({ field: z.string() }), ofOnesOwn]));

export type StoredColumn = z.infer<typeof storedColumns>[number];
