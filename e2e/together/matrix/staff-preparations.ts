import { randomUUID } from 'node:crypto';

import { InviteStaff, UserAddressProved, type UserEvent } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { HOUSE, streamOf } from '@parley/kernel';
import { firstCommand } from '@parley/platform';
import { vi } from 'vitest';
import { z } from 'zod';

import { patience, type Shop } from '../shop.js';
import type { Together } from '../together.js';
import type { Fill } from './examples.js';

const made = z.object({ inviteStaff: z.object({ staffAccessId: z.string() }) });

/** The id of an invitation of staff to that shop. */
export async function invited({ caller }: Shop): Promise<string> {
  const input = { idempotencyKey: randomUUID(), hours: 4, reason: 'Chats are missing' };
  const query = 'mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { staffAccessId } }';
  // Each service learns of a new owner by itself, within moments.
  const answered = await vi.waitFor(() => caller.ask({ query, variables: { input }, answer: made }), patience);
  return answered.inviteStaff.staffAccessId;
}

/** The streams of users as anybody may append to them who has identity's log: one event after the other. */
const userStream = streamOf('identity.user', { initial: 0, evolve: (count: number, _: UserEvent) => count + 1 });

/** Whoever the settings name is staff once the address is proved to be theirs. */
export async function proved(together: Together, userId: string): Promise<void> {
  const context = firstCommand(
    { tenantId: HOUSE, principal: { kind: 'system', id: 'identity' } },
    together.clock.now(),
  );
  await together
    .of('identity')
    .get(EventStore)
    .update(userStream(HOUSE, userId), context, () => [UserAddressProved({ userId })]);
}

async function invitedElsewhere({ together, caller, whose }: Shop): Promise<Fill> {
  await proved(together, whose.userId);
  const { organizationId, userId } = await together.organization(`Inviting ${randomUUID()}`);
  const actor = { tenantId: organizationId, principal: { kind: 'user', id: userId } } as const;
  const { commands } = await together.callerAs('gateway');
  const input = { hours: 4, role: 'viewer', reason: 'Chats are missing' } as const;
  const call = { actor, idempotencyKey: randomUUID() };
  const { id } = await vi.waitFor(() => commands.send(InviteStaff, input, call), patience);
  return { staffAccessId: id, ...(await caller.signIn(whose)) };
}

export const staffPreparations: Readonly<Record<string, (shop: Shop) => Promise<Fill> | Fill>> = {
  inviteStaff: () => ({}),
  endStaffAccess: () => ({}),
  enterAsStaff: invitedElsewhere,
};
