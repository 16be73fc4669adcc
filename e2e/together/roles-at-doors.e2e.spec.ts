import {
  grantsOf,
  grantsOfList,
  InviteMember,
  ListMembers,
  listOfGrants,
  operations,
  type RoleGrant,
  roles,
  SendMessage,
} from '@parley/contracts';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { onABusyMachine } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { stepsOf } from '../journey/guide.js';
import { careless, carelessly } from './doors/careless.js';
import { type Cell, isWrong } from './doors/cells.js';
import { graphqlCells, type Public } from './doors/graphql-door.js';
import { liveCells } from './doors/live-door.js';
import { type Rest, restCells, restOf } from './doors/rest-door.js';
import { rpcCells, type Way } from './doors/rpc-door.js';
import { toldCells } from './doors/told-by-doors.js';
import { becomes, owner, ownRole, type Somebody } from './doors/staff.js';
import { Together, useMigratedPostgres } from './together.js';

const introspected = z.custom<IntrospectionQuery>((value) => typeof value === 'object');
const told = z.object({ me: z.unknown() });
const FIVE_SECONDS = onABusyMachine(5000);

/** Some of everything: all rows, fewer, writing without reading. */
const mixed: RoleGrant[] = [
  { permission: 'contacts:read', rows: 'all' },
  { permission: 'chats:read', rows: 'own' },
  { permission: 'messages:send', rows: 'team' },
  { permission: 'deals:write', rows: 'all' },
  { permission: 'templates:write', rows: 'all' },
  { permission: 'roles:manage', rows: 'all' },
];

describe('every role at every door', () => {
  const postgres = useMigratedPostgres();
  const staff: Somebody[] = [];
  let together: Together;
  let way: Way;
  let api: Public;
  let rest: Rest;

  beforeAll(async () => {
    together = await Together.start(postgres());
    way = await together.callerAs('gateway');
    const { url } = await together.open();
    for (const role of roles) {
      const one = await owner(together, `Only-${role}`, url);
      staff.push(await becomes(together, one, { role, held: grantsOf[role] }));
    }
    const one = await owner(together, 'Only-ours', url);
    const role = await ownRole(one, mixed);
    staff.push(await becomes(together, one, { role, held: grantsOfList(mixed) }));
    const schema = await one.caller.ask({ query: getIntrospectionQuery(), answer: introspected });
    api = { url, schema: buildClientSchema(schema) };
    rest = await restOf(url);
  });
  afterAll(() => together.stop());

  const ours = () => staff.at(-1)!;
  const wrong = (cells: readonly Cell[]) => cells.filter(isWrong);

  /** Walks until the services have heard which role it is; the cells of the last walk. */
  const rightAt = async (walk: () => Promise<readonly Cell[]>): Promise<readonly Cell[]> => {
    let cells: readonly Cell[] = [];
    await vi.waitFor(
      async () => {
        cells = await walk();
        expect(wrong(cells)).toEqual([]);
      },
      { timeout: FIVE_SECONDS * 2, interval: 200 },
    );
    return cells;
  };

  it('is refused at a service’s own door exactly where the matrix says so', async () => {
    const walked = [];
    for (const one of staff) walked.push(...(await rightAt(() => rpcCells(way, one))));
    console.info(`${staff.length} roles x ${operations.length} operations: ${summary(walked)}`);
    expect(walked).toHaveLength(staff.length * operations.length);
  });

  it('is told of itself exactly what its doors do, since they are asked', async () => {
    const told = [];
    for (const one of staff) {
      const cells = await toldCells(way, one, await rpcCells(way, one));
      expect(wrong(cells), one.role).toEqual([]);
      told.push(...cells);
    }
    expect(told).toHaveLength(staff.length * operations.length);
    console.info(`view as, ${staff.length} roles x ${operations.length} operations: ${summary(told)}`);
    const [guest, viewer] = ['guest', 'viewer'].map((role) => staff.find((one) => one.role === role)!);
    const twin = wrong(await toldCells(way, guest!, await rpcCells(way, viewer!)));
    expect(twin.length, 'mutant twin: told of another role, it would differ').toBeGreaterThan(20);
  });

  it('is refused at the public door exactly where the matrix says so', async () => {
    const walked = [];
    for (const one of staff) {
      const cells = await graphqlCells(api, one);
      expect(wrong(cells), one.role).toEqual([]);
      walked.push(...cells);
    }
    console.info(`${staff.length} roles at GraphQL: ${summary(walked)}`);
  });

  it('is refused at the REST door exactly where the matrix says so', async () => {
    const walked = [];
    for (const one of staff) {
      const cells = await restCells(rest, one);
      expect(wrong(cells), one.role).toEqual([]);
      walked.push(...cells);
    }
    expect(walked).toHaveLength(staff.length * rest.paths.length);
    console.info(`${staff.length} roles at REST: ${summary(walked)}`);
  });

  it('is refused at the live door exactly where the matrix says so', async () => {
    const walked = [];
    for (const one of staff) {
      const cells = await liveCells(api, one);
      expect(wrong(cells), one.role).toEqual([]);
      walked.push(...cells);
    }
    console.info(`${staff.length} roles on live connections: ${summary(walked)}`);
  });

  it('is made as the guide says', async () => {
    const steps = stepsOf('roles-and-permissions');
    expect(steps).not.toEqual([]);
    for (const { query, variables } of steps)
      await staff[0]!.caller.ask({ query, variables: variables({}), answer: z.unknown() });
  });

  it('tells whoever is signed in what they hold, and over which rows', async () => {
    const query = '{ me { roles ownRoles { id name } permissions grants { permission rows } } }';
    const { me } = await ours().caller.ask({ query, answer: told });
    const grants = listOfGrants(grantsOfList(mixed)).map((one) => ({ ...one, rows: one.rows.toUpperCase() }));
    expect(me).toEqual({
      ...{ roles: [], ownRoles: [{ id: ours().role, name: 'Of our own' }], grants },
      permissions: grants.map(({ permission }) => permission),
    });
  });

  it('mutant twin: one door that asks for nothing is found, at either', async () => {
    const { actor } = staff[0]!;
    const open = {
      commands: careless(way, SendMessage.name, actor),
      queries: carelessly(way, ListMembers.name, actor),
    };
    const guest = staff.find(({ role }) => role === 'guest')!;
    const atServices = wrong(await rpcCells(open, guest)).map(({ door }) => door);
    expect(atServices.toSorted()).toEqual([ListMembers.name, SendMessage.name]);
    const { url } = await together.open(() => open);
    const found = wrong(await graphqlCells({ ...api, url }, guest)).map(({ door }) => door);
    expect(found).toEqual(expect.arrayContaining(['query members', 'mutation sendMessage']));
  });

  it('mutant twin: one path of REST that asks for nothing is found', async () => {
    const { actor } = staff[0]!;
    const { url } = await together.open(() => ({
      commands: careless(way, InviteMember.name, actor),
      queries: carelessly(way, ListMembers.name, actor),
    }));
    const guest = staff.find(({ role }) => role === 'guest')!;
    const members = '/organizations/{organizationId}/members';
    const found = wrong(await restCells({ ...rest, url }, guest)).map(({ door }) => door);
    expect(found).toEqual([`GET ${members}`, `POST ${members}`]);
  });

  it('holds what a role of one’s own gives now within 5 s of a change, and nothing once it is archived', async () => {
    const { role: roleId, actor } = ours();
    const owning = { ...staff[0]!, actor };
    const changed: RoleGrant[] = [{ permission: 'contacts:read', rows: 'own' }];
    const took = async (query: string, input: object, held: Somebody['held']) => {
      const begun = performance.now();
      await ours().caller.ask({
        query,
        variables: { input: { idempotencyKey: query, roleId, ...input } },
        answer: z.unknown(),
      });
      await rightAt(() => rpcCells(way, { ...owning, held }));
      return performance.now() - begun;
    };
    const keeping = [...changed, { permission: 'roles:manage', rows: 'all' } as const];
    const shown = keeping.map(({ permission, rows }) => ({ permission, rows: rows.toUpperCase() }));
    const changing = 'mutation ($input: ChangeRoleInput!) { changeRole(input: $input) { position } }';
    const archiving = 'mutation ($input: ArchiveRoleInput!) { archiveRole(input: $input) { position } }';
    const after = [await took(changing, { grants: shown }, grantsOfList(keeping)), await took(archiving, {}, {})];
    console.info(`everywhere ${after.map((milliseconds) => `${milliseconds.toFixed(0)} ms`).join(' and ')} after`);
    expect(Math.max(...after)).toBeLessThan(FIVE_SECONDS);
  });
});

const summary = (cells: readonly Cell[]) => {
  const refused = cells.filter(({ found }) => found !== 'open');
  return `${cells.length} cells walked, ${refused.length} refused, ${cells.length - refused.length} let through`;
};
