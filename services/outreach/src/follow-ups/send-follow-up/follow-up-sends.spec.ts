import type { CommandDefinition, Grants, InputOf, OutputOf } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type CallContext, Commands, type Memberships } from '@parley/platform';
import { describe, expect, it } from 'vitest';

import { FollowUpSends } from './follow-up-sends.adapter.js';

class SentCommands extends Commands {
  readonly actors: Actor[] = [];

  async send<D extends CommandDefinition>(definition: D, input: InputOf<D>, context: CallContext) {
    return (await this.deliver(definition, input, context)).output;
  }

  deliver<D extends CommandDefinition>(_definition: D, _input: InputOf<D>, { actor }: CallContext) {
    this.actors.push(actor);
    return Promise.resolve({ output: { status: 'requested' } as OutputOf<D>, isReplayed: false });
  }
}

const text = { chatId: 'chat', text: 'Hello' };
const key: Actor = { tenantId: 'org', principal: { kind: 'integration', id: 'key' }, onBehalfOf: 'ada' };
const ada: Actor = { tenantId: 'org', principal: { kind: 'user', id: 'ada' } };

const sending = (grants: Grants) => {
  const commands = new SentCommands();
  const memberships: Memberships = {
    grantsOf: () => Promise.resolve(grants),
    teamsOf: (_, { id }) => Promise.resolve({ principalId: id, teamIds: [], principalIds: [] }),
    isRevoked: () => Promise.resolve(false),
  };
  const sends = new FollowUpSends(commands, memberships);
  return { commands, send: (by: Actor) => sends.send(text, by, { actor: by }) };
};

describe('a follow-up that a key scheduled', () => {
  it('goes out for whoever lent it, while the key holds sending', async () => {
    const { commands, send } = sending({ 'messages:send': 'all' });
    await send(key);
    expect(commands.actors).toEqual([
      { tenantId: 'org', principal: { kind: 'system', id: 'outreach' }, onBehalfOf: 'ada' },
    ]);
  });

  it.each([
    ['was never lent sending, or was revoked', {}],
    ['holds it over fewer rows than all', { 'messages:send': 'own' }],
  ] as const)('stays where the key %s', async (_why, grants) => {
    const { commands, send } = sending(grants);
    await expect(send(key)).rejects.toMatchObject({ code: 'access.permission-missing' });
    expect(commands.actors).toEqual([]);
  });

  it('mutant twin: by the right of whoever lent it alone, it would go out', async () => {
    const { commands, send } = sending({});
    await send(ada);
    expect(commands.actors).toHaveLength(1);
  });
});
