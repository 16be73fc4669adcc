import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const postgres = useMigratedPostgres();
let together: Together;
let shop: Shop;

/** How a record is read, with what it is changed, and where its version stands in what was read. */
type Change = { readonly field: string; readonly about: object; readonly query: string };

const versions = z.looseObject({});

/** The version of the record with that id, wherever in the answer it stands. */
function versionIn(answer: unknown, id: string): number | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const own = z.object({ id: z.literal(id), version: z.int() }).safeParse(answer);
  if (own.success) return own.data.version;
  return Object.values(answer).flatMap((inner) => versionIn(inner, id) ?? [])[0];
}

const ask = (query: string) => shop.caller.ask({ query, answer: versions });

async function sent({ field, about }: Change, expectedVersion: number): Promise<string> {
  const query = `mutation ($input: ${field[0]?.toUpperCase() ?? ''}${field.slice(1)}Input!) { ${field}(input: $input) { position } }`;
  const input = { idempotencyKey: randomUUID(), ...about, expectedVersion };
  return shop.caller.ask({ query, variables: { input }, answer: z.unknown() }).then(() => 'done', String);
}

async function created(mutation: string, input: object, id: string): Promise<string> {
  const query = `mutation ($input: ${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${id} } }`;
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  const answer = z.record(z.string(), z.record(z.string(), z.string()));
  return (await shop.caller.ask({ query, variables, answer }))[mutation]?.[id] ?? '';
}

let changes: Readonly<Record<string, Change & { readonly id: string }>>;

beforeAll(async () => {
  together = await Together.start(postgres());
  shop = await Shop.open(together, 'Versions', (await together.open()).url);
  shop.hear('Hello! How much are three windows?');
  const { id: chatId, dealId } = await shop.chat();
  const roleId = await shop.role({ permission: 'deals:read', rows: 'ALL' });
  const teamId = await created('createTeam', { name: 'Doors', memberIds: [] }, 'teamId');
  const territory = () => created('createTerritory', { name: 'Riga', teamId }, 'territoryId');
  const territoryId = await vi.waitFor(territory, patience);
  const memberId = await shop.colleague('mate@example.org', 'the password of the mate');
  const accounts = z.object({ channelAccounts: z.array(z.object({ id: z.string() })) });
  const { channelAccounts } = await shop.caller.ask({ query: '{ channelAccounts { id } }', answer: accounts });
  const channelAccountId = channelAccounts[0]?.id ?? '';
  const { agentId } = shop.whose;
  const collaboratorIds = [shop.whose.userId];
  const intake = { takes: 'KNOWN', opens: 'NOTHING' };
  const agents = '{ agents { edges { node { id version } } } }';
  const member = `{ member(id: "${memberId}") { id version } }`;
  const chat = `{ chat(id: "${chatId}") { id version } }`;
  const deal = `{ deal(id: "${dealId}") { id version } }`;
  const accountsRead = '{ channelAccounts { id version } }';
  const guardian = { agentId, guardianId: shop.whose.userId };
  changes = {
    role: { id: roleId, field: 'changeRole', about: { roleId, name: 'Closer' }, query: '{ roles { id version } }' },
    agent: { id: agentId, field: 'renameAgent', about: { agentId, name: 'Anton' }, query: agents },
    guardian: { id: agentId, field: 'setAgentGuardian', about: guardian, query: agents },
    member: { id: memberId, field: 'changeMemberRoles', about: { memberId, roles: ['bidi'] }, query: member },
    territory: {
      ...{ id: territoryId, field: 'changeTerritory', about: { territoryId, name: 'Jurmala' } },
      query: '{ territories { id version } }',
    },
    chat: { id: chatId, field: 'assignChat', about: { chatId, teamId }, query: chat },
    sharing: { id: chatId, field: 'setChatCollaborators', about: { chatId, collaboratorIds }, query: chat },
    account: { id: channelAccountId, field: 'setIntake', about: { channelAccountId, intake }, query: accountsRead },
    deal: { id: dealId, field: 'linkDealToChat', about: { dealId, chatId }, query: deal },
  };
  await shop.settled();
}, 60_000);
afterAll(() => together.stop());

describe('what somebody changed meanwhile', () => {
  it.each(['role', 'agent', 'guardian', 'member', 'territory', 'chat', 'sharing', 'account', 'deal'])(
    'is not changed again unseen, and says where it stands: %s',
    async (name) => {
      const change = changes[name]!;
      const version = versionIn(await ask(change.query), change.id) ?? 0;
      expect(version).toBeGreaterThan(0);
      const refused = await sent(change, version + 7);
      expect(refused).toMatch(/"code":"[\w.-]+\.version"/);
      expect(refused).toContain('"kind":"CONFLICT"');
      expect(refused).toContain(`"currentVersion":${String(version)}`);
      expect(await sent(change, version)).toBe('done');
    },
  );
});
