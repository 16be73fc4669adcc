import { z } from 'zod';

import { expectedVersion } from './expected-version.js';

/** Who answers for a record from here on, and why it was said: by somebody, by a rule, or as somebody went. */
export const assignment = z.object({
  /** A member, by the principal that it is. */
  assigneeId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
  reason: z.enum(['by-hand', 'territory', 'handed-over']),
  /** The territory, or the automation rule, where `territory` is the reason. */
  ruleId: z.uuid().optional(),
});

export type Assignment = z.infer<typeof assignment>;

/** Who shall answer for a record: a team that is left out stays as it is. */
export const assigning = z.object({
  assigneeId: z.uuid().nullable(),
  teamId: z.uuid().nullable().optional(),
  expectedVersion,
});

/** Who answers for a record, as it is shown. */
export const answerable = z.object({ assigneeId: z.uuid().nullable(), teamId: z.uuid().nullable() });
