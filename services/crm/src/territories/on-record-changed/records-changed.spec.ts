import {
  ContactChatAdded,
  ContactCompanyLinked,
  ContactCreated,
  DealChanged,
  DealCreated,
  DealMovedToStage,
  DealReopened,
} from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { changeIn } from './records-changed.js';

const stage = { id: 's1', kind: 'open' } as const;
const dealt = { dealId: 'd1', contactId: 'anna', subjectId: 'peer', title: 'Roof' };

describe('what territories are asked about again', () => {
  it.each([
    [
      ContactCreated({
        ...{ contactId: 'anna', subjectId: 'peer', name: 'Anna', source: 'telegram' },
        identities: [{ channel: 'telegram', peerId: 'peer' }],
      }),
      { kind: 'contacts', id: 'anna', changed: 'all' },
    ],
    [
      ContactChatAdded({ contactId: 'anna', chatId: 'c1', kind: 'private' }),
      { kind: 'contacts', id: 'anna', changed: { of: 'contactConditions', fields: ['channelAccountId'] } },
    ],
    [
      ContactCompanyLinked({ contactId: 'anna', companyId: 'acme' }),
      { kind: 'contacts', id: 'anna', changed: { of: 'contactConditions', fields: ['companyId'] } },
    ],
    [DealCreated({ ...dealt, pipelineId: 'p1', stage }), { kind: 'deals', id: 'd1', changed: 'all' }],
    [
      DealChanged({ dealId: 'd1', subjectId: 'peer', changes: { title: 'Wall' } }),
      { kind: 'deals', id: 'd1', changed: { of: 'dealConditions', fields: ['title'] } },
    ],
    [
      DealMovedToStage({ dealId: 'd1', fromStageId: 's0', to: stage, by: { kind: 'hand' } }),
      { kind: 'deals', id: 'd1', changed: { of: 'dealConditions', fields: ['stageId', 'isOpen'] } },
    ],
    [
      DealReopened({ dealId: 'd1', fromStageId: 's0', to: stage }),
      { kind: 'deals', id: 'd1', changed: { of: 'dealConditions', fields: ['stageId', 'isOpen'] } },
    ],
  ] as const)('after %o', (event, change) => expect(changeIn(event)).toEqual(change));
});
