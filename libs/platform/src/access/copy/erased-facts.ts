import { SubjectErased } from '@parley/contracts';

import type { Facts } from './facts.js';

/** Whose keys are gone: nothing is kept of them, and nothing in this process either. */
export const erasedFacts = (dropKeys: (tenantId: string, subjectId: string) => void): Facts<typeof SubjectErased> => ({
  events: [SubjectErased],
  rowsOf: () => [],
  learned: ({ data, envelope }) => dropKeys(envelope.tenantId, data.subjectId),
});
