import { DealsByIds, type Grants, grantsOf, grantsOfList, type RoleGrant } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { carelessly } from './doors/careless.js';
import { happenTo, type Records, recordsAround, type Whose, whose } from './doors/records.js';
import type { Way } from './doors/rpc-door.js';
import { becomes, owner, ownRole } from './doors/staff.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const ownGrants: readonly RoleGrant[] = [
  { permission: 'activity:read', rows: 'all' },
  { permission: 'contacts:read', rows: 'own' },
  { permission: 'deals:read', rows: 'own' },
];

const types = ['crm.contact.chat-added', 'crm.deal.moved-to-stage'] as const;

const item = z.object({ type: z.string(), subject: z.object({ id: z.string() }) });
const page = z.object({
  activity: z.object({
    edges: z.array(z.object({ node: item })),
    pageInfo: z.object({ endCursor: z.string(), hasNextPage: z.boolean() }),
  }),
});

const team: readonly Whose[] = ['mine', 'mates', 'teams', 'shared'];
const own: readonly Whose[] = ['mine', 'shared'];

type Roled = { readonly role: string; readonly held: Grants };

describe('whose activity is brought live', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let way: Way;
  let url: string;
  let somebody: Awaited<ReturnType<typeof owner>>;
  let records: Records;
  let roleId: string;

  beforeAll(async () => {
    together = await Together.start(postgres());
    way = await together.callerAs('gateway');
    ({ url } = await together.open());
    somebody = await owner(together, 'Live rows', url);
    records = await recordsAround({ together, way, actor: somebody.actor });
    roleId = await ownRole(somebody, ownGrants);
    await happens();
  });
  afterAll(() => together.stop());

  const happens = () => happenTo({ together, way, actor: somebody.actor }, records);

  /** What happened to records, in words: of whom they are, and what it was. */
  const told = (items: readonly z.infer<typeof item>[]) =>
    items
      .filter(({ type }) => types.some((one) => one === type))
      .map(({ type, subject: { id } }) => {
        const of = whose.find((one) => [records[one].contactId, records[one].dealId].includes(id));
        return `${type} of ${of ?? id}`;
      });
  const allOf = (seen: readonly Whose[]) =>
    whose.filter((of) => seen.includes(of)).flatMap((of) => types.map((type) => `${type} of ${of}`));

  /** All that happened so far, and where it ends. */
  async function paged(after?: string): Promise<{ readonly found: readonly string[]; readonly after: string }> {
    const query = `query ($after: Position) { activity(first: 100, after: $after) {
      edges { node { type subject { id } } } pageInfo { endCursor hasNextPage } } }`;
    const { edges, pageInfo } = (await somebody.caller.ask({ query, variables: { after }, answer: page })).activity;
    const found = told(edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return { found, after: pageInfo.endCursor };
    const more = await paged(pageInfo.endCursor);
    return { ...more, found: [...found, ...more.found] };
  }

  /** Until every service has heard who it is now, which the pages of the same show. */
  async function becoming(roled: Roled, seen: readonly Whose[]): Promise<void> {
    await becomes(together, somebody, roled);
    await vi.waitFor(async () => expect(new Set((await paged()).found)).toEqual(new Set(allOf(seen))), patience);
  }

  /** What a live subscription brings of what happens to every record once. */
  async function brought(at = url): Promise<readonly string[]> {
    const { after } = await paged();
    const watcher = new Caller(at, somebody.caller.accessToken);
    watcher.watch(after);
    // One's own comes first: once it came again, all of the first time that ever comes is there.
    await happens();
    await happens();
    const heard = () => told(watcher.items);
    const again = () => heard().indexOf(`${types[0]} of mine`, 1);
    await expect.poll(again).toBeGreaterThan(0);
    await watcher.close();
    return heard().slice(0, again());
  }

  it.each([
    ['an owner is all', { role: 'owner', held: grantsOf.owner }, whose],
    ['an operator is their team’s', { role: 'operator', held: grantsOf.operator }, team],
    ['whoever reads all is all', { role: 'employee', held: grantsOf.employee }, whose],
  ])('of %s', async (_whom, roled, seen) => {
    await becoming(roled, seen);
    expect(await brought()).toEqual(allOf(seen));
  });

  it('of a role of the organization’s own over own rows is one’s own, and what is shared by name', async () => {
    await becoming({ role: roleId, held: grantsOfList(ownGrants) }, own);
    expect(await brought()).toEqual(allOf(own));
  });

  it('mutant twin: deals that are asked for as the team is come live, and are found', async () => {
    const { actor } = somebody;
    const mate = { ...actor, principal: { kind: 'user', id: records.mates.assigneeId ?? '' } } as const;
    const through = { commands: way.commands, queries: carelessly(way, DealsByIds.name, mate) };
    const open = await together.open(() => through);
    const more = (await brought(open.url)).filter((one) => !allOf(own).includes(one));
    expect(more).toEqual(['mates', 'teams'].map((of) => `crm.deal.moved-to-stage of ${of}`));
  });
});
