import { z } from 'zod';

import { fieldChange } from './crm/field-change.js';
import { instant, principalSchema } from './envelope.js';
import { atLeast } from './page.js';

const id = z.uuid();

/** What a timeline tells of. */
export const timelineKind = z.enum([
  ...['created', 'changed', 'moved', 'merged', 'unmerged', 'deleted', 'restored'],
  ...['note', 'task-created', 'task-completed', 'message', 'proposal-created', 'proposal-decided'],
] as const);

export type TimelineKind = z.infer<typeof timelineKind>;

/** One thing that happened to a record or about it. */
export const timelineEntry = z.object({
  /** Unique, and what orders those of one instant. */
  key: z.string(),
  kind: timelineKind,
  at: instant,
  subject: z.object({ type: z.enum(['contact', 'company', 'deal', 'note', 'task', 'message', 'proposal']), id }),
  /** Null where it isn't kept. */
  actor: principalSchema.nullable(),
  changeSetId: id.nullable(),
  changes: z.array(fieldChange),
});

export type TimelineEntry = z.infer<typeof timelineEntry>;

/** The entry that a page has shown last; the next begins behind it. */
const place = z.object({ at: instant, key: z.string().max(100) });

/** How every service is asked for its part of a timeline, whatever came last first. */
export const timelineInput = z.object({
  limit: z.int().min(1).max(101),
  behind: place.optional(),
  /** Only what had been recorded by then. */
  asOf: instant.optional(),
  /** Only of these kinds. Default: of all. */
  kinds: z.array(timelineKind).max(timelineKind.options.length).optional(),
  ...atLeast.shape,
});

export type TimelineInput = z.infer<typeof timelineInput>;

export const timelineOutput = z.object({ items: z.array(timelineEntry) });
