import { z } from 'zod';

import { defineCommand } from '../define-operation.js';
import { isDistinct } from '../distinct.js';
import { expectedVersion } from '../expected-version.js';
import { accepted } from '../page.js';
import { fieldChange } from './field-change.js';

const id = z.uuid();

/** The fields of a contact of which one of two values wins when two are merged; ways to reach them are all kept. */
export const mergeableField = z.enum([
  ...(['name', 'firstName', 'middleName', 'lastName', 'role', 'companyId', 'language', 'gender'] as const),
  ...(['birthDate', 'address', 'tags', 'description', 'lawfulBasis', 'lawfulBasisNote'] as const),
  ...(['statusId', 'sourceId', 'processingWayId'] as const),
]);

export type MergeableField = z.infer<typeof mergeableField>;

/** Whose value it is that wins: that of the contact that leads, or of the one that is merged into it. */
export const mergeSide = z.enum(['leading', 'merged']);

export type MergeSide = z.infer<typeof mergeSide>;

const fieldWinners = z
  .array(z.strictObject({ field: mergeableField, winner: mergeSide }))
  .refine((values) => isDistinct(values.map(({ field }) => field)), 'the same field twice');

const valueWinners = z
  .array(z.strictObject({ fieldId: id, winner: mergeSide }))
  .max(500)
  .refine((values) => isDistinct(values.map(({ fieldId }) => fieldId)), 'the same field twice');

/** Makes two contacts one: the leading one has what both had, and of each field the value that wins. */
export const MergeContacts = defineCommand({
  name: 'crm.merge-contacts',
  permission: 'contacts:write',
  also: ['contacts:read'],
  narrows: true,
  input: z.object({
    leadingId: id,
    mergedId: id,
    /** The version of the leading one as it was read. */
    expectedVersion,
    /** Of fields that are not named the more complete value wins; tags are those of both. */
    values: fieldWinners.optional(),
    customValues: valueWinners.optional(),
  }),
  output: accepted,
});

/** Makes one contact two again: the merged one as it was, and the leading one but for what was changed of it since. */
export const UnmergeContact = defineCommand({
  name: 'crm.unmerge-contact',
  permission: 'contacts:write',
  also: ['contacts:read'],
  narrows: true,
  input: z.object({ contactId: id }),
  output: accepted.extend({
    /** The one that it was merged into; null where it stood for itself already. */
    leadingId: id.nullable(),
    /** Fields of that one that were changed since the merge and stay so: what they were before it, and what they are. */
    conflicts: z.array(fieldChange),
  }),
});
