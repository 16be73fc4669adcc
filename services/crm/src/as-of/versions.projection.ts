import { p } from '@mikro-orm/core';
import { tenantKey } from '@parley/eventsourcing';

import type { Changes } from './changes.js';

/** The columns of a table of versions, beside the record's own. */
export const versionKey = {
  ...tenantKey,
  eventId: p.uuid().primary(),
  version: p.integer(),
  validFrom: p.datetime(3),
  validTo: p.datetime(3).nullable(),
  changes: p.json<Changes>(),
  changeSetId: p.uuid().nullable(),
  actorKind: p.text(),
  actorId: p.text(),
};
