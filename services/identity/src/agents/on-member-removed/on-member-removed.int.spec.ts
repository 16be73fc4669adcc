import {
  AgentGuardianSet,
  type EventOf,
  MemberAdded,
  type MemberEvent,
  MemberRemoved,
  type Recorded,
} from '@parley/contracts';
import { commandBy, openedLog, type OpenedLog } from '@parley/platform/spec-support';
import { movableClock, postgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { identity } from '../../index.js';
import { memberStream } from '../../members/member.js';
import { agentStream } from '../agent.js';
import { OnMemberRemovedReactor } from './on-member-removed.reactor.js';

const clock = movableClock();
let log: OpenedLog;

beforeAll(async () => {
  log = await openedLog(identity, await postgres());
});
afterAll(() => log.close());

/** Whom an agent's guardianship is offered to once its guardian was removed, and what befell them since was said. */
async function offeredAfter(...since: readonly ('removed' | 'added')[]) {
  const [tenantId, gus, ada, agentId] = [v7(), v7(), v7(), v7()];
  const context = () => commandBy({ tenantId, principal: { kind: 'user', id: v7() } }, clock.now().toISOString());
  const who = { memberId: v7(), principal: { kind: 'user', id: gus } } as const;
  const saying: Record<'removed' | 'added', MemberEvent> = {
    removed: MemberRemoved({ ...who, handOverTo: { assigneeId: ada } }),
    added: MemberAdded({ ...who, roles: ['admin'] }),
  };
  const member = memberStream(tenantId, gus);
  for (const said of ['added', ...since] as const) await log.store.update(member, context(), () => [saying[said]]);
  await log.store.update(agentStream(tenantId, agentId), context(), () => [
    AgentGuardianSet({ agentId, guardianId: gus }),
  ]);
  const [, removed] = await log.store.read(tenantId, member.streamId);
  await log.react(new OnMemberRemovedReactor(clock), removed as Recorded<EventOf<typeof MemberRemoved>>);
  const { state } = await log.store.load(agentStream(tenantId, agentId));
  return state.namedId === ada;
}

describe('agents of a guardian who was removed', () => {
  it('are offered to whoever goes on', async () => {
    expect(await offeredAfter('removed')).toBe(true);
  });

  it('stay with one who came back before this was heard', async () => {
    expect(await offeredAfter('removed', 'added')).toBe(false);
  });

  it('are left to the later removal where there is one', async () => {
    expect(await offeredAfter('removed', 'added', 'removed')).toBe(false);
  });
});
