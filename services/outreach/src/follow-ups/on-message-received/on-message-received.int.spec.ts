import { everyRow, FollowUpScheduled, MessageReceived } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { commandBy, openedLog, type OpenedLog, recorded } from '@parley/platform/spec-support';
import { movableClock, postgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { outreachService } from '../../outreach.module.js';
import { FollowUpsByIdsQuery } from '../follow-up-list/follow-ups-by-ids.query.js';
import { followUpStream } from '../follow-up.js';
import { OnMessageReceivedReactor } from './on-message-received.reactor.js';

const now = '2026-03-02T09:00:00.000Z';
const [tenantId, answered, silent, imported] = [v7(), v7(), v7(), v7()] as const;
const member: Actor = { tenantId, principal: { kind: 'user', id: v7() } };
let log: OpenedLog;

async function scheduledIn(chatId: string): Promise<string> {
  const followUpId = v7();
  const scheduled = FollowUpScheduled({
    ...{ followUpId, chatId, messageTemplateId: v7(), dueAt: '2026-03-03T09:00:00.000Z' },
  });
  await log.store.update(followUpStream(tenantId, followUpId), commandBy(member, now), () => [scheduled]);
  return followUpId;
}

const said = (chatId: string, origin: 'live' | 'import' = 'live') =>
  recorded(
    tenantId,
    MessageReceived({
      ...{ messageId: v7(), chatId, chatKind: 'private', channelAccountId: v7(), subjectId: v7(), externalId: '1' },
      ...{ sender: { peerId: v7(), name: 'Anna' }, content: { text: 'Hello', entities: [] }, origin, opens: 'deal' },
    }),
    now,
  );

beforeAll(async () => {
  log = await openedLog(outreachService, await postgres());
});
afterAll(() => log.close());

describe('answers of one batch', () => {
  it('cancel the follow-ups of their chats, each because of the first, and of no other chat', async () => {
    const ids = [await scheduledIn(answered), await scheduledIn(silent), await scheduledIn(imported)];
    const batch = [said(imported, 'import'), said(answered), said(answered)];
    await log.react(new OnMessageReceivedReactor(movableClock()), ...batch);

    const { items } = await new FollowUpsByIdsQuery(log.tenants).answer({ ids }, member, everyRow);
    expect(items.map((one) => one?.status)).toEqual(['cancelled', 'scheduled', 'scheduled']);
    const [, cancelled] = await log.store.read(tenantId, followUpStream(tenantId, ids[0]!).streamId);
    expect(cancelled?.envelope.causationId).toBe(batch[1]?.envelope.id);
  });
});
