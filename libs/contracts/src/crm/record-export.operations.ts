import { z } from 'zod';

import { defineCommand } from '../define-operation.js';
import { accepted } from '../page.js';
import { companyFilter } from './company.operations.js';
import { contactFilter, dealFilter } from './crm.queries.js';
import { exportColumns, exportedType, exportFormat } from './record-export.js';

const id = z.uuid();

/** Which records: those that whoever asks reaches of the kind, and that fit. */
export const exportedRecords = z.object({
  /** Words, as the list of the kind takes them. */
  search: z.string().max(1000).optional(),
  /** At most one of them: the kind’s own. */
  contactFilter: contactFilter.optional(),
  companyFilter: companyFilter.optional(),
  dealFilter: dealFilter.optional(),
});

export type ExportedRecords = z.infer<typeof exportedRecords>;

/**
 * Writes records into a file, which nobody but whoever asked for it sees: a job, with what they reach while it runs.
 * The file is there, by the id that is answered, once the job came to its end.
 */
export const StartRecordExport = defineCommand({
  name: 'crm.start-record-export',
  permission: 'contacts:read',
  also: ['companies:read', 'deals:read', 'fields:read', 'pipelines:read', 'files:read'],
  narrows: true,
  input: exportedRecords.extend({
    recordType: exportedType,
    format: exportFormat,
    /** All that may be seen where they aren’t said. */
    columns: exportColumns.optional(),
  }),
  output: accepted.extend({ fileId: id }),
});
