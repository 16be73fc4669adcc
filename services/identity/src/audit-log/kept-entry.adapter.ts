import { auditEntryView } from '@parley/contracts';
import { z } from 'zod';

import { causeOfEntry, entryFields, staffAccessOfEntry } from './audit-log-list/audit-log-list.query.js';

/** A row `e` of the kept entries as what is held against its event. */
export const keptEntrySql = `json_build_object(${entryFields}, 'causationId', e.causation_id)`;

export const keptEntry = auditEntryView
  .omit({ cause: true, staffAccess: true, from: true, why: true })
  .extend({ causationId: z.uuid() });

export type KeptEntry = z.infer<typeof keptEntry>;

/** What an export says beside a row `e`: the act that it answers, and the invitation by which staff did it. */
export const besideEntrySql = `json_build_object('cause', ${causeOfEntry}, 'staffAccess', ${staffAccessOfEntry})`;

export const besideEntry = auditEntryView.pick({ cause: true, staffAccess: true });

export type BesideEntry = z.infer<typeof besideEntry>;
