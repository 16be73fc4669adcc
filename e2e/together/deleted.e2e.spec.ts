import { randomUUID } from 'node:crypto';

import { serviceNames } from '@parley/contracts';
import { measured } from '@parley/testing';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';

import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const postgres = useMigratedPostgres();
const DAY = 86_400_000;
/** What stays: the log with its plumbing, acts without anything personal, and that it was deleted. */
const staying = [
  ...['events', 'feed', 'streams', 'access_organizations', 'access_ended_sign_ins'],
  ...['audit_entry', 'member_seen', 'organization_keys', 'subject_keys'],
];
const [theirs, ours] = ['canary-of-gone-51c2', 'canary-of-staying-77e0'];
let together: Together;
let gone: Shop;
let stays: Shop;

async function peopled(name: string, canary: string, url: string): Promise<Shop> {
  const shop = await Shop.open(together, name, url);
  await shop.proposalFor(`Hello! How much are three windows? ${canary}`);
  const { id } = await shop.chat();
  await shop.send(id, `From us: ${canary}`);
  await shop.followUp(id, await shop.messageTemplate('Hello again'));
  await shop.invite(`${canary}@example.org`);
  await shop.settled();
  return shop;
}

const query = <Row extends Record<string, unknown>>(sql: string, values: readonly unknown[]) =>
  together.backstage.on.database.query<Row>(sql, [...values]);

/** Every table of every service that holds rows of organizations. */
const tables = () =>
  query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.columns
     where column_name = 'tenant_id' and table_schema = any ($1) and table_name in (select relname from pg_class where relkind = 'r')
     order by 1`,
    [serviceNames],
  );

async function rowsOf({ whose: { organizationId } }: Shop): Promise<ReadonlyMap<string, number>> {
  const counted = new Map<string, number>();
  for (const { name } of await tables()) {
    const [row] = await query<{ n: string }>(`select count(*) as n from ${name} where tenant_id = $1`, [
      organizationId,
    ]);
    if (Number(row?.n) > 0) counted.set(name, Number(row?.n));
  }
  return counted;
}

async function holding(canary: string): Promise<readonly string[]> {
  const found = [];
  for (const { name } of await tables()) {
    const sql = `select 1 from ${name} as stored where to_jsonb(stored)::text like $1 limit 1`;
    if ((await query(sql, [`%${canary}%`])).length > 0) found.push(name);
  }
  return found;
}

const closing = z.looseObject({ code: z.number() });

/** An open line of the owner, whose sign-in is fresh. */
async function live({ caller, whose }: Shop) {
  await caller.signIn(whose);
  const [closed, opened] = [vi.fn<(code: number) => void>(), vi.fn()];
  const client = createClient({
    ...{ url: `${caller.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false },
    connectionParams: { accessToken: caller.accessToken },
    onNonLazyError: () => undefined,
    on: { connected: opened, closed: (event) => closed(closing.parse(event).code) },
  });
  await vi.waitFor(() => expect(opened).toHaveBeenCalled(), patience);
  return { client, closed };
}

beforeAll(async () => {
  together = await Together.start(postgres());
  const { url } = await together.open();
  [gone, stays] = [await peopled('Gone', theirs, url), await peopled('Staying', ours, url)];
}, 90_000);
afterAll(() => together.stop());

describe('a deleted organization', () => {
  it('leaves nothing in clear in any service and no line open (check 44), and of another nothing is touched', async () => {
    const input = { idempotencyKey: randomUUID(), password: gone.whose.password };
    const asking = `mutation ($input: RequestOrganizationDeletionInput!) {
      requestOrganizationDeletion(input: $input) { dueAt } }`;
    await gone.caller.ask({ query: asking, variables: { input }, answer: z.unknown() });
    expect((await holding(theirs)).length).toBeGreaterThan(3);
    const before = await rowsOf(stays);

    together.clock.advance(14 * DAY - 60_000);
    const [lost, kept] = [await live(gone), await live(stays)];
    together.clock.advance(61_000);
    await vi.waitFor(async () => {
      const left = [...(await rowsOf(gone)).keys()].filter((name) => !staying.includes(name.split('.')[1] ?? ''));
      expect(left).toEqual([]);
    }, patience);
    const began = performance.now();
    await vi.waitFor(() => expect(lost.closed).toHaveBeenCalled(), { timeout: 5000 });
    const milliseconds = (performance.now() - began).toFixed(0);
    const result = `closed with ${String(lost.closed.mock.calls[0]?.[0])} once its organization was deleted`;
    measured({ check: '44', seed: '-', result, worst: `${milliseconds} ms after nothing was left` });
    expect([4401, 4403]).toContain(lost.closed.mock.calls[0]?.[0]);
    expect(kept.closed, 'twin: of an organization that stays it goes on').not.toHaveBeenCalled();
    await Promise.all([lost.client.dispose(), kept.client.dispose()]);
    expect(await holding(theirs)).toEqual([]);
    expect((await holding(ours)).length).toBeGreaterThan(3);
    // What goes on there goes on: a follow-up was due meanwhile.
    const after = await rowsOf(stays);
    for (const name of ['crm.contact', 'crm.deal', 'identity.member', 'messaging.chat', 'messaging.telegram_key'])
      expect(after.get(name), name).toBe(before.get(name));
    const keys = await query('select 1 from identity.subject_keys where tenant_id = $1 and wrapped_key is not null', [
      gone.whose.organizationId,
    ]);
    expect(keys).toEqual([]);
    console.info(
      `${String((await tables()).length)} tables looked through, ${String(after.size)} hold rows of the other one`,
    );
  });
});
