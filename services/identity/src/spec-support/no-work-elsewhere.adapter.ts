import type { RunningService } from '@parley/platform';

import { OtherServicesWork } from '../members/hand-over/work-elsewhere.adapter.js';

const none = {
  dealCount: 0,
  contactCount: 0,
  leadCount: 0,
  taskCount: 0,
  chatCount: 0,
  channelAccountCount: 0,
  followUpCount: 0,
};

/** Where identity runs alone nobody answers for anything. */
export const noWorkElsewhere = (running: RunningService): OtherServicesWork =>
  Object.assign(running.get(OtherServicesWork), {
    of: (_: string, principalIds: readonly string[]) => Promise.resolve(principalIds.map(() => none)),
  });
