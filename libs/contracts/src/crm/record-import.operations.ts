import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { accepted } from '../page.js';
import { identityChannel } from './contact-fields.js';
import { columnTarget, recordImport } from './record-import.js';

const id = z.uuid();

/** Where the columns aren’t said, they are taken for what their headers speak of. */
const asked = recordImport.partial().extend({ fileId: id });

/** What of a row could not be read, and why; the column counts from 1, and is none where it is about the row. */
const trouble = z.object({ column: z.int().nullable(), code: z.string() });

/** A row as it would be imported; its number is the one in the table, whose header is row 1. */
const previewRow = z.object({
  number: z.int(),
  name: z.string().nullable(),
  identities: z.array(z.object({ channel: identityChannel, value: z.string() })),
  companyName: z.string().nullable(),
  /** Whom it would change; null where it would bring somebody new. */
  contactId: id.nullable(),
  troubles: z.array(trouble),
});

/** How a table would be read, and what its first rows would become. */
export const PreviewRecordImport = defineQuery({
  name: 'crm.preview-record-import',
  permission: 'contacts:write',
  also: ['contacts:read', 'companies:write', 'fields:read', 'files:read'],
  input: asked,
  output: z.object({
    /** The program that wrote the table, where its headers show it. */
    source: z.enum(['bitrix24', 'amocrm', 'hubspot']).nullable(),
    columns: z.array(z.object({ header: z.string(), target: columnTarget, samples: z.array(z.string()) })),
    rows: z.array(previewRow),
  }),
});

export type RecordImportPreview = z.infer<(typeof PreviewRecordImport)['output']>;

/**
 * Writes the rows of a table as contacts with their companies: a job, whose id is the change set of all that it does.
 * Whoever imports answers for what is new.
 */
export const StartRecordImport = defineCommand({
  name: 'crm.start-record-import',
  permission: 'contacts:write',
  also: ['contacts:read', 'companies:write', 'fields:read', 'files:read'],
  input: asked,
  output: accepted,
});
