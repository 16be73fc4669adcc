import { randomUUID } from 'node:crypto';

import { operations } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import type { Way } from './doors/rpc-door.js';
import { idsOf, idsOfNobody } from './matrix/ids-of.js';
import type { Kind } from './matrix/kinds.js';
import { rpcInput } from './matrix/rpc-inputs.js';
import { type RpcPlace, rpcPlaces } from './matrix/rpc-places.js';
import type { Ids } from './matrix/values.js';
import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const password = 'tulips under the bridge';
const email = 'kim@example.org';

/** What goes by its chat: the chat itself, what was said, sent, proposed and is to follow. */
const talked: readonly Kind[] = ['chat', 'message', 'send', 'proposal', 'followUp'];

const narrowing = operations.filter(
  ({ name, narrows }) => narrows && ['messaging', 'agents', 'outreach'].includes(name.split('.')[0] ?? ''),
);
const places = rpcPlaces(narrowing).places.filter(({ kind }) => talked.includes(kind));

/** The same at the public door, each by the kind of its id. */
const publicly: readonly (readonly [Kind, (id: string) => string])[] = [
  ['chat', (id) => `chat(id: "${id}") { id messages(first: 5) { totalCount } }`],
  ['chat', (id) => `proposals(filter: { chatId: { eq: "${id}" } }) { edges { node { id } } totalCount }`],
  ['chat', (id) => `followUps(filter: { chatId: { eq: "${id}" } }) { edges { node { id } } totalCount }`],
  ['proposal', (id) => `proposal(id: "${id}") { id version }`],
];

const me = z.object({ me: z.object({ user: z.object({ id: z.string() }) }) });

describe('what goes by a chat', () => {
  const postgres = useMigratedPostgres();
  const nobodys = idsOfNobody();
  let together: Together;
  let shop: Shop;
  let way: Way;
  let kim: Caller;
  let call: CallContext & { readonly kim: string };
  let own: Ids;

  beforeAll(async () => {
    together = await Together.start(postgres());
    way = await together.callerAs('gateway');
    const { url } = await together.open();
    shop = await Shop.open(together, 'Talk', url);
    const { id } = await shop.proposalFor('How much is it?').then(() => shop.chat());
    await shop.send(id, 'As much as you like');
    await shop.followUp(id, await shop.messageTemplate('Hello again'));
    await shop.proposalFor('And with the work?');
    const others = Object.entries(nobodys).filter(([kind]) => !talked.some((one) => one === kind));
    own = await idsOf(shop, Object.fromEntries(others));

    const memberId = await shop.colleague(email, password);
    const input = { idempotencyKey: randomUUID(), memberId, roles: ['operator'] };
    const query = 'mutation ($input: ChangeMemberRolesInput!) { changeMemberRoles(input: $input) { position } }';
    await shop.caller.ask({ query, variables: { input }, answer: z.unknown() });
    kim = new Caller(url);
    await kim.signIn({ email, password });
    const kimId = (await kim.ask({ query: '{ me { user { id } } }', answer: me })).me.user.id;
    const { organizationId: tenantId } = shop.whose;
    call = { kim: kimId, actor: { tenantId, principal: { kind: 'user', id: kimId } } };
  }, 120_000);
  afterAll(() => together.stop());

  const nameOf = ({ operation, path }: RpcPlace) => `${operation.name}(${path.join('.')})`;
  const plain = (answer: string, id: string) => answer.replaceAll(id, '<id>');

  async function answerOf({ operation, path }: RpcPlace, value: string): Promise<string> {
    const lax = { ...operation, input: z.unknown(), output: z.unknown() };
    const input = rpcInput(operation, own, { path, value });
    const { commands, queries } = way;
    try {
      const asked =
        lax.kind === 'command'
          ? commands.send(lax, input, { ...call, idempotencyKey: randomUUID() })
          : queries.ask(lax, input, call);
      return plain(JSON.stringify(await asked), value);
    } catch (error) {
      if (error instanceof DomainError) return plain(JSON.stringify([error.kind, error.code, error.details]), value);
      return String(error);
    }
  }
  const publicAnswer = async (ask: (id: string) => string, id: string) => {
    const asked = kim.ask({ query: `{ ${ask(id)} }`, answer: z.unknown() });
    return plain(JSON.stringify(await asked.catch(String)), id);
  };
  const assign = (assigneeId: string | null) => {
    const input = { idempotencyKey: randomUUID(), chatId: own.chat, assigneeId };
    const query = 'mutation ($input: AssignChatInput!) { assignChat(input: $input) { chat { id } } }';
    return shop.caller.ask({ query, variables: { input }, answer: z.unknown() });
  };

  const share = (collaboratorIds: readonly string[]) => {
    const input = { idempotencyKey: randomUUID(), chatId: own.chat, collaboratorIds };
    const query = 'mutation ($input: SetChatCollaboratorsInput!) { setChatCollaborators(input: $input) { position } }';
    return shop.caller.ask({ query, variables: { input }, answer: z.unknown() });
  };

  /** Where an id of ours is answered otherwise than one that never was. */
  const telling = async (among: readonly RpcPlace[]) => {
    const found: string[] = [];
    for (const place of among) {
      const [theirs, nobody] = [await answerOf(place, own[place.kind]), await answerOf(place, nobodys[place.kind])];
      if (theirs !== nobody) found.push(nameOf(place));
    }
    for (const [kind, ask] of publicly) {
      const [theirs, nobody] = [await publicAnswer(ask, own[kind]), await publicAnswer(ask, nobodys[kind])];
      if (theirs !== nobody) found.push(ask(kind));
    }
    return found;
  };
  const reading = places.filter(({ operation }) => operation.kind === 'query');

  it('is tried by every operation that narrows and takes an id of it', () => {
    const tried = new Set(places.map(({ operation }) => operation.name));
    const untried = narrowing.map(({ name }) => name).filter((name) => !tried.has(name));
    expect(untried, 'those that list alone').toEqual(['messaging.list-chats', 'outreach.list-follow-ups']);
    expect(new Set(places.map(({ kind }) => kind))).toEqual(new Set(talked));
  });

  it('answers whoever doesn’t reach the chat as what never was, at every door', async () => {
    await vi.waitFor(async () => expect(await telling(reading)).toEqual([]), patience);
    expect(await telling(places)).toEqual([]);
    const listed = '{ chats { totalCount } proposals { totalCount } followUps { totalCount } }';
    const counted = z.record(z.string(), z.object({ totalCount: z.int() }));
    expect(
      Object.values(await kim.ask({ query: listed, answer: counted })).map(({ totalCount }) => totalCount),
    ).toEqual([...[0, 0, 0]]);
    console.info(`${places.length} places at the services and ${publicly.length} at the public door tell nothing`);
  });

  it.each([
    { how: 'it is assigned to', give: () => assign(call.kim), take: () => assign(shop.whose.userId) },
    { how: 'it is shared with by name', give: () => share([call.kim]), take: () => share([]) },
  ])('mutant twin: whoever $how is answered by every one of them that reads, until then', async ({ give, take }) => {
    await give();
    // What waits may be overtaken at any moment: its twin stands in the service's own specification.
    const lasting = reading.filter(({ operation }) => operation.name !== 'agents.pending-proposals-by-chat');
    const all = [...lasting.map(nameOf), ...publicly.map(([kind, ask]) => ask(kind))].toSorted();
    await vi.waitFor(async () => expect((await telling(lasting)).toSorted()).toEqual(all), patience);
    await take();
    await vi.waitFor(async () => expect(await telling(reading)).toEqual([]), patience);
  });
});
