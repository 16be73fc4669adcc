import { auditEntryView } from '@parley/contracts';
import { z } from 'zod';

import { entryFields } from './audit-log-list/audit-log-list.query.js';

/** A row `e` of the kept entries as what is held against its event. */
export const keptEntrySql = `json_build_object(${entryFields}, 'causationId', e.causation_id)`;

export const keptEntry = auditEntryView.omit({ cause: true, staffAccess: true }).extend({ causationId: z.uuid() });

export type KeptEntry = z.infer<typeof keptEntry>;
