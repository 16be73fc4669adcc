import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { instant, principalSchema } from '../envelope.js';
import { expectedVersion } from '../expected-version.js';
import { filterOf, oneOf, orderBy, range } from '../filter.js';
import { accepted, atLeast, pageInput, pageOf } from '../page.js';

const id = z.uuid();

/** The kinds of records that a recycle bin keeps. */
export const deletableType = z.enum(['contact', 'company', 'deal']);

export type DeletableType = z.infer<typeof deletableType>;

/** Puts a contact into the recycle bin, where it lies for 30 days and is erased afterwards. */
export const DeleteContact = defineCommand({
  name: 'crm.delete-contact',
  permission: 'contacts:write',
  narrows: true,
  input: z.object({ contactId: id, expectedVersion }),
  output: accepted,
});

/** The same of a company. */
export const DeleteCompany = defineCommand({
  name: 'crm.delete-company',
  permission: 'companies:write',
  narrows: true,
  input: z.object({ companyId: id, expectedVersion }),
  output: accepted,
});

/** The same of a deal. */
export const DeleteDeal = defineCommand({
  name: 'crm.delete-deal',
  permission: 'deals:write',
  narrows: true,
  input: z.object({ dealId: id, expectedVersion }),
  output: accepted,
});

/** Takes a contact out of the recycle bin as it was, with all that hangs on it. */
export const RestoreContact = defineCommand({
  name: 'crm.restore-contact',
  permission: 'contacts:write',
  narrows: true,
  input: z.object({ contactId: id }),
  output: accepted,
});

/** The same of a company. */
export const RestoreCompany = defineCommand({
  name: 'crm.restore-company',
  permission: 'companies:write',
  narrows: true,
  input: z.object({ companyId: id }),
  output: accepted,
});

/** The same of a deal. */
export const RestoreDeal = defineCommand({
  name: 'crm.restore-deal',
  permission: 'deals:write',
  narrows: true,
  input: z.object({ dealId: id }),
  output: accepted,
});

export const deletedRecord = z.object({
  /** The record's own id. */
  id,
  type: deletableType,
  /** What it was called; null where that was erased, or may not be seen. */
  name: z.string().nullable(),
  deletedBy: principalSchema,
  deletedAt: instant,
  /** When it is erased unless it is restored before. */
  erasedAt: instant,
});

export type DeletedRecord = z.infer<typeof deletedRecord>;

export const deletedRecordFilter = filterOf({ type: oneOf(deletableType), deletedAt: range(instant) });

/** What lies in the recycle bin of the records that whoever asks reaches of every kind. */
export const ListDeletedRecords = defineQuery({
  name: 'crm.list-deleted-records',
  permission: 'contacts:read',
  also: ['companies:read', 'deals:read'],
  narrows: true,
  input: z.object({
    page: pageInput,
    filter: deletedRecordFilter.optional(),
    orderBy: orderBy(['deletedAt']).optional(),
    ...atLeast.shape,
  }),
  output: pageOf(deletedRecord),
});
