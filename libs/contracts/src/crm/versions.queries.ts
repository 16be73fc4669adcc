import { z } from 'zod';

import { defineQuery } from '../define-operation.js';
import { instant, principalSchema } from '../envelope.js';
import { atLeast, pageInput, pageOf } from '../page.js';
import type { Permission } from '../permissions.js';
import { timelineInput, timelineOutput } from '../timeline.js';
import { fieldChange } from './field-change.js';

const id = z.uuid();

/** One event of a record's own: who changed what, and as part of what. */
export const recordVersion = z.object({
  /** The event's id. */
  id,
  version: z.int(),
  at: instant,
  actor: principalSchema,
  changeSetId: id.nullable(),
  changes: z.array(fieldChange),
});

export type RecordVersion = z.infer<typeof recordVersion>;

/** What changed of a record since an instant, each field once. */
export const changedRecord = z.object({
  id,
  changedAt: instant,
  /** Whether it came into being since then. */
  isNew: z.boolean(),
  /** Who changed it since then, whoever changed it last first; at most ten of them. */
  actors: z.array(principalSchema),
  changes: z.array(fieldChange),
});

export type ChangedRecord = z.infer<typeof changedRecord>;

/** The record changed last that a page has shown; the next begins behind it. */
const place = z.object({ changedAt: instant, id });

/** How a kind of record that keeps its versions is asked what it was. */
const versionsOf = <const Kind extends string>(kind: Kind, records: string, permission: Permission) => ({
  /** A record's versions, newest first; of named fields, those that changed one of them. */
  versions: defineQuery({
    name: `crm.${kind}-versions`,
    permission,
    narrows: true,
    input: z.object({ id, fields: z.array(z.string().max(100)).max(20).optional(), page: pageInput, ...atLeast.shape }),
    output: pageOf(recordVersion),
  }),
  /** What is another at `to` than at `from`; null where the record was not there yet, or may not be seen. */
  differences: defineQuery({
    name: `crm.${kind}-differences`,
    permission,
    narrows: true,
    input: z.object({ id, from: instant, to: instant, ...atLeast.shape }),
    output: z.object({ changes: z.array(fieldChange).nullable() }),
  }),
  /** Records that changed since an instant, whichever changed last first. */
  changedSince: defineQuery({
    name: `crm.changed-${records}`,
    permission,
    narrows: true,
    input: z.object({ since: instant, limit: z.int().min(1).max(101), behind: place.optional(), ...atLeast.shape }),
    output: z.object({ items: z.array(changedRecord) }),
  }),
  /** What happened to a record, and what was written and is to be done about it: crm's part of its timeline. */
  timeline: defineQuery({
    name: `crm.${kind}-timeline`,
    permission,
    narrows: true,
    input: timelineInput.extend({ id }),
    output: timelineOutput,
  }),
});

export const {
  versions: ContactVersions,
  differences: ContactDifferences,
  changedSince: ChangedContacts,
  timeline: ContactTimeline,
} = versionsOf('contact', 'contacts', 'contacts:read');

export const {
  versions: DealVersions,
  differences: DealDifferences,
  changedSince: ChangedDeals,
  timeline: DealTimeline,
} = versionsOf('deal', 'deals', 'deals:read');

export const {
  versions: CompanyVersions,
  differences: CompanyDifferences,
  changedSince: ChangedCompanies,
  timeline: CompanyTimeline,
} = versionsOf('company', 'companies', 'companies:read');
