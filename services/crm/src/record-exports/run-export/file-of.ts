import type { ExportedType, ExportFormat } from '@parley/contracts';

const called: Readonly<Record<ExportedType, string>> = { contact: 'contacts', company: 'companies', deal: 'deals' };

const types: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

export type Exported = { readonly fileId: string; readonly recordType: ExportedType; readonly format: ExportFormat };

/** What the file of an export is called that is made on that day: `contacts-2026-02-28.csv`. */
export const fileOf = ({ fileId, recordType, format }: Exported, now: string) => ({
  fileId,
  name: `${called[recordType]}-${now.slice(0, 10)}.${format}`,
  contentType: types[format],
});
