import { randomUUID } from 'node:crypto';

import { type InputOf, type OutputOf, type Permission, type QueryDefinition } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { type CallContext, Queries } from '@parley/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Held } from '../serving/permissions.port.js';
import { askedFor, ReachedRecords } from './reached-records.loader.js';
import { type Sight, sightOf } from './subject-of.js';

const asked = z.object({ ids: z.array(z.string()) });

/** The owning services: what is in `reach` is answered, all else is nothing; who holds nothing is refused. */
class Owners extends Queries {
  readonly reach = new Set<string>();
  readonly calls: { readonly name: string; readonly count: number }[] = [];
  refuses = false;

  ask<Definition extends QueryDefinition>(definition: Definition, input: InputOf<Definition>) {
    const { ids } = asked.parse(input);
    this.calls.push({ name: definition.name, count: ids.length });
    if (this.refuses) return Promise.reject(new DomainError('forbidden', 'access.permission-missing'));
    const items = ids.map((id) => (this.reach.has(id) ? { id } : null));
    return Promise.resolve({ items } as OutputOf<Definition>);
  }
}

const see = (type: string, data: object): { readonly sight: Sight } => {
  const sight = sightOf({ type, data, tenantId: 'o' });
  if (!sight) throw new Error(`${type} is no activity`);
  return { sight };
};

const ours = see('messaging.message.received', { messageId: 'm', chatId: 'ours' });
const sent = see('messaging.send.requested', { sendId: 's', chatId: 'ours' });
const theirs = see('messaging.message.received', { messageId: 'n', chatId: 'theirs' });
const deal = see('crm.deal.created', { dealId: 'd' });
const team = see('identity.team.created', { teamId: 't' });
const things = [ours, theirs, deal, sent, team];

const held = (overAll: Permission[], overFewer: Permission[]): Held => ({
  overAll: new Set(overAll),
  overFewer: new Set(overFewer),
});
const call: CallContext = { actor: { tenantId: 'o', principal: { kind: 'user', id: 'kim' } } };

describe('what is seen of what is held over fewer rows than all', () => {
  let owners: Owners;
  let now: number;
  let records: ReachedRecords;
  const seen = (what: Held) => records.seenOf(things, what, call);

  beforeEach(() => {
    owners = new Owners();
    now = 1_000_000;
    records = new ReachedRecords(owners, { now: () => new Date(now) });
  });

  it('is what the owning service answers to whoever asks, a chat’s messages and sends by the chat', async () => {
    owners.reach.add('ours');
    expect(await seen(held(['teams:read'], ['chats:read', 'deals:read']))).toEqual([ours, sent, team]);
    expect(owners.calls).toEqual([
      { name: 'messaging.chats-by-ids', count: 2 },
      { name: 'crm.deals-by-ids', count: 1 },
    ]);
  });

  it('is everything that is held over all, without a question, and nothing that is not held', async () => {
    expect(await seen(held(['chats:read'], []))).toEqual([ours, theirs, sent]);
    expect(owners.calls).toEqual([]);
  });

  it('is a note by the record that it hangs on, whoever holds notes over all', async () => {
    const [id, other] = [randomUUID(), randomUUID()];
    const [note, another] = [id, other].map((on) =>
      see('crm.note.created', { noteId: 'n', record: { type: 'deal', id: on } }),
    );
    const shown = (what: Held) => records.seenOf([note!, another!], what, call);
    owners.reach.add(id);
    expect(await shown(held(['notes:read'], ['deals:read']))).toEqual([note]);
    expect(await shown(held(['notes:read', 'deals:read'], []))).toEqual([note, another]);
    expect(await shown(held(['notes:read'], []))).toEqual([]);
    expect(await shown(held(['deals:read'], []))).toEqual([]);
  });

  it('is asked for again after a second, so that what was assigned away is gone', async () => {
    owners.reach.add('ours');
    const fewer = held([], ['chats:read']);
    expect(await seen(fewer)).toEqual([ours, sent]);
    owners.reach.clear();
    now += 999;
    expect(await seen(fewer)).toEqual([ours, sent]);
    expect(owners.calls).toHaveLength(1);
    now += 2;
    expect(await seen(fewer)).toEqual([]);
  });

  it('is nothing to whoever is refused, and never what no record of that permission decides', async () => {
    owners.refuses = true;
    expect(await seen(held([], ['chats:read', 'deals:read']))).toEqual([]);
    expect(askedFor(see('crm.chat.deal-linked', { chatId: 'ours', dealId: 'd' }).sight)).toBeUndefined();
    expect(askedFor(see('agents.run.started', { runId: 'r', chatId: 'ours' }).sight)).toBeUndefined();
  });

  it('mutant twin: counted as held over all, what is theirs is shown', async () => {
    expect(await seen(held(['chats:read'], ['deals:read']))).toContain(theirs);
    expect(await seen(held([], ['chats:read', 'deals:read']))).not.toContain(theirs);
  });
});
