import { randomUUID } from 'node:crypto';

import { operations, serviceNames } from '@parley/contracts';
import { auditCatalogue } from '@parley/eventsourcing';
import { DomainError } from '@parley/kernel';
import type { CallContext, Commands, Queries } from '@parley/platform';
import { measured } from '@parley/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { codesOf } from './doors/shown-tokens.js';
import { extraKeys, withoutExtraKeys } from './matrix/extra-keys.js';
import { plain, type Sides } from './matrix/matrix.js';
import { faultsAt, nameOfRest, restPlaces } from './matrix/rest-places.js';
import { rpcInput } from './matrix/rpc-inputs.js';
import { type Operation, type RpcPlace, rpcPlaces } from './matrix/rpc-places.js';
import { twoSides } from './matrix/two-sides.js';
import { toldByOwnName, toldByUniqueness } from './matrix/uniqueness.js';
import { Together, useMigratedPostgres } from './together.js';

type Way = { readonly commands: Commands; readonly queries: Queries };

/** Operations about all organizations, with what keeps them apart instead. */
const acrossOrganizations: Readonly<Record<string, string>> = {
  'read-feed': 'services read one feed of all organizations; the gateway filters by organization and permission',
};

/** What comes out anew each time, such as keys: only its form is compared. */
const formOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(formOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, formOf(inner)]));
};
const anew = [
  ...['identity.keys-for-writing', 'identity.keys-for-reading', 'identity.index-key'],
  ...['identity.create-api-key', 'identity.create-oauth-client'],
  // Each run takes another call of the plan: how many are used grows with each that is tried.
  'billing.check-ai-allowance',
];

const postgres = useMigratedPostgres();
let together: Together;
let sides: Sides;
let ways: Readonly<Record<'gateway' | 'agents', Way>>;

beforeAll(async () => {
  together = await Together.start(postgres());
  sides = await twoSides(together);
  ways = { gateway: await together.callerAs('gateway'), agents: await together.callerAs('agents') };
});
afterAll(() => together.stop());

describe('the tables of every service (check 32)', () => {
  const sql = (text: string, values: unknown[] = []) =>
    together.backstage.on.database.query<Record<string, string>>(text, values);

  it('keep their walls, and only what is listed here sees every organization', async () => {
    const asOwner = new pg.Client({ connectionString: together.backstage.on.database.url });
    await asOwner.connect();
    for (const service of serviceNames) expect(await auditCatalogue(asOwner, service), service).toEqual([]);
    await asOwner.end();
    const policies = await sql(
      `select format('%s.%s: %s for %s', schemaname, tablename, array_to_string(roles, ', '), lower(cmd)) as line
         from pg_policies where schemaname = any ($1) and 'true' in (qual, with_check) order by 1`,
      [[...serviceNames]],
    );
    const list = policies.map(({ line }) => `${String(line)}\n`).join('');
    await expect(list).toMatchFileSnapshot('seen-by-workers.txt');
  });

  it('show nothing to a request that names no organization, and nothing to one that names none there is', async () => {
    const found = { tables: 0, without: 0, garbage: 0, own: 0, twin: 0 };
    for (const service of serviceNames) {
      const asApp = new pg.Client({ connectionString: together.backstage.on.database.urlFor(`${service}_app`, 'app') });
      await asApp.connect();
      const tables = await sql(
        `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
          where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'v') and a.attname = 'tenant_id'
            and has_table_privilege($2, c.oid, 'select')`,
        [service, `${service}_app`],
      );
      for (const { name = '' } of tables) {
        const seenAs = async (tenant: string | undefined) => {
          await asApp.query('begin');
          if (tenant !== undefined) await asApp.query(`select set_config('app.tenant', $1, true)`, [tenant]);
          const { rows } = await asApp
            .query<{ whose: string }>(`select tenant_id as whose from ${name} limit 10000`)
            .catch((error: unknown) => {
              // What is no id is refused where it is read as one: nobody sees anything.
              if (tenant === 'garbage' && String(error).includes('invalid input syntax')) return { rows: [] };
              throw error;
            });
          await asApp.query('rollback');
          return rows.map(({ whose }) => whose);
        };
        const { organizationId } = sides.asking.whose;
        const own = await seenAs(organizationId);
        const [all] = await sql(`select count(*) as n from ${name} where tenant_id <> $1`, [organizationId]);
        found.tables += 1;
        found.without += (await seenAs(undefined)).length + (await seenAs('')).length;
        found.garbage += (await seenAs('garbage')).length + (await seenAs(randomUUID())).length;
        found.own += own.length;
        found.twin += Number(all?.['n']);
        expect(
          own.filter((whose) => whose !== organizationId),
          name,
        ).toEqual([]);
      }
      await asApp.end();
    }
    const { tables, without, garbage, own, twin } = found;
    const result = `${tables} tables: ${own} rows of its own, of ${twin} of others`;
    measured({ check: '32', seed: '-', result, worst: `${without + garbage} rows without an organization` });
    expect([without, garbage]).toEqual([0, 0]);
    expect(Math.min(own, twin), 'mutant twin: past the walls there are rows of both').toBeGreaterThan(50);
  });
});

describe('what another organization has (check 33)', () => {
  it('can be had too: nobody learns that it is there', async () => {
    const { differences, tried } = await toldByUniqueness(sides);
    measured({ check: '33', seed: '-', result: `${tried} unique values tried`, worst: `${differences.length} differ` });
    expect(differences).toEqual([]);
  });

  it('mutant twin: what is unique within one organization does differ there', async () => {
    expect(await toldByOwnName(sides)).toContain('identity.role.name-taken');
  });
});

describe('what no input knows (check 45)', () => {
  it('is refused in every input of the public API, does nothing, and changes no object', async () => {
    const { organizationId } = sides.asking.whose;
    const before = await together.eventsOf(organizationId);
    const { taken, tried, inputs } = await extraKeys(sides);
    const result = `${inputs} inputs, ${tried} extra keys`;
    measured({ check: '45', seed: '-', result, worst: `${taken.length} taken` });
    expect(taken).toEqual([]);
    expect(await together.eventsOf(organizationId)).toBe(before);
    expect(Object.getOwnPropertyNames({})).toEqual([]);
    expect('isAdmin' in {}).toBe(false);
  });

  it('mutant twin: without them the same inputs are taken', async () => {
    const codes = await withoutExtraKeys(sides, ['createTeam', 'createMessageTemplate', 'moveDealToStage']);
    expect(codes.toSorted()).toEqual(['crm.stage.not-found', 'identity.member.not-found', 'taken']);
  });
});

describe('the services’ own doors (check 43)', () => {
  it('take nothing but what another service signed for them a minute ago, and mutant twin: that they do take', async () => {
    const { organizationId: tenantId, userId } = sides.asking.whose;
    const actor = { tenantId, principal: { kind: 'user', id: userId } } as const;
    const before = await together.eventsOf(tenantId);
    const shown = [];
    for (const service of serviceNames) shown.push(...(await codesOf(service, together, actor)));
    const [good, bad] = [shown.filter(({ what }) => what === 'good'), shown.filter(({ what }) => what !== 'good')];
    const open = bad.filter(({ code }) => !['access.token-invalid', 'rpc.malformed'].includes(code));
    const codes = Map.groupBy(bad, ({ code }) => code);
    const result = `${operations.length} operations: ${[...codes].map(([code, all]) => `${all.length} ${code}`).join(', ')}`;
    measured({ check: '43', seed: '-', result, worst: `${open.length} let through` });
    expect(open).toEqual([]);
    expect(good).toHaveLength(operations.length);
    expect(good.filter(({ code }) => code === 'access.token-invalid')).toEqual([]);
    expect(await together.eventsOf(tenantId)).toBe(before);
  });
});

describe('ids of another organization over REST (check 31)', () => {
  it('answer each as an id that never was, show nothing and change nothing', async () => {
    const { owner } = sides;
    const before = await together.eventsOf(owner.whose.organizationId);
    const places = await restPlaces(sides.url);
    const wrong: (readonly [string, readonly string[]])[] = [];
    for (const place of places) {
      const faults = await faultsAt(place, sides);
      if (faults.length > 0) wrong.push([nameOfRest(place), faults]);
    }
    const paths = new Set(places.map(({ method, path }) => `${method} ${path}`)).size;
    measured({
      check: '31',
      seed: '-',
      result: `${places.length} places of ${paths} REST paths`,
      worst: `${wrong.length} differ`,
    });
    expect(wrong).toEqual([]);
    expect(await together.eventsOf(owner.whose.organizationId)).toBe(before);
  });

  it('mutant twin: asked in the name of the other organization, they differ', async () => {
    const places = (await restPlaces(sides.url)).filter(
      ({ method, at }) => method === 'get' && at === 'organizationId',
    );
    expect(places.length).toBeGreaterThan(2);
    for (const place of places)
      expect(await faultsAt(place, { ...sides, asking: sides.owner }), nameOfRest(place)).not.toEqual([]);
  });
});

describe('ids of another organization at the services’ own doors (check 31)', () => {
  /** Internal operations are asked as a service asks them, all others as the owner of the organization that asks. */
  const callOf = ({ permission }: Operation): readonly [Way, CallContext] => {
    const { organizationId: tenantId, userId } = sides.asking.whose;
    const system = { actor: { tenantId, principal: { kind: 'system', id: 'agents' } } } as const;
    const owner = { actor: { tenantId, principal: { kind: 'user', id: userId } } } as const;
    return permission === 'internal' ? [ways.agents, system] : [ways.gateway, owner];
  };

  async function answerOf({ operation, path }: RpcPlace, value: string, through = callOf(operation)): Promise<string> {
    const [{ commands, queries }, call] = through;
    const input = rpcInput(operation, sides.own, { path, value });
    const lax = { ...operation, input: z.unknown(), output: z.unknown() };
    try {
      const output =
        lax.kind === 'command' ? await commands.send(lax, input, call) : await queries.ask(lax, input, call);
      return JSON.stringify(anew.includes(operation.name) ? formOf(output) : output);
    } catch (error) {
      if (error instanceof DomainError) return JSON.stringify([error.kind, error.code, error.details]);
      return String(error);
    }
  }

  const nameOf = ({ operation, path }: RpcPlace) => `${operation.name}(${path.join('.')})`;

  async function faultsOf(place: RpcPlace, through = callOf(place.operation)): Promise<readonly string[]> {
    const { foreign, nobodys, owner } = sides;
    const [theirs, nobody] = [foreign[place.kind], nobodys[place.kind]];
    const answers = [await answerOf(place, nobody, through), await answerOf(place, theirs, through)] as const;
    const [expected, found] = [plain(answers[0], nobody, sides), plain(answers[1], theirs, sides)];
    const secrets = [...Object.entries(foreign), ['name', owner.whose.name], ['mail', owner.whose.email]];
    const shown = secrets.filter(([, secret = '']) => secret !== theirs && answers[1].includes(secret));
    return [
      ...(expected === found ? [] : [`answers ${found}, not ${expected}`]),
      ...shown.map(([what]) => `shows ${what} of the other organization`),
    ];
  }

  const isTried = ({ operation: { name } }: RpcPlace) =>
    !Object.keys(acrossOrganizations).includes(name.slice(name.indexOf('.') + 1));

  it('have a case for every place of every contract where an id goes in', () => {
    expect(rpcPlaces().unknown).toEqual([]);
    const grown = { ...operations[0]!, name: 'crm.open-vault', input: z.object({ vaultId: z.uuid() }) };
    expect(rpcPlaces([grown]).unknown).toEqual(['crm.open-vault(vaultId)']);
  });

  it('answer each as an id that never was, show nothing and change nothing', async () => {
    const { owner } = sides;
    const before = await together.eventsOf(owner.whose.organizationId);
    const places = rpcPlaces().places.filter(isTried);
    const wrong: (readonly [string, readonly string[]])[] = [];
    const codes = new Map<string, number>();
    const unasked: string[] = [];
    for (const place of places) {
      const faults = await faultsOf(place);
      if (faults.length > 0) wrong.push([nameOf(place), faults]);
      const answer = await answerOf(place, sides.foreign[place.kind]);
      const code = /^\["[a-z-]+","([^"]+)"/.exec(answer)?.[1] ?? 'answered';
      codes.set(code, (codes.get(code) ?? 0) + 1);
      // Refused before anybody looked at the id: that shows nothing about it.
      if (/^(input|access\.permission)/.test(code)) unasked.push(`${nameOf(place)} ${answer}`);
    }
    const said = [...codes].toSorted(([, one], [, other]) => other - one).map(([code, count]) => `${code} ${count}`);
    const asked = new Set(places.map(({ operation }) => operation)).size;
    const result = `${places.length} places of ${asked} operations: ${said.join(', ')}`;
    measured({ check: '31', seed: '-', result, worst: `${wrong.length} differ` });
    expect(wrong).toEqual([]);
    expect(unasked).toEqual([]);
    expect(await together.eventsOf(owner.whose.organizationId)).toBe(before);
  });

  it('mutant twin: asked in the name of the other organization, their records are shown', async () => {
    const { organizationId: tenantId, userId } = sides.owner.whose;
    const astray = [ways.gateway, { actor: { tenantId, principal: { kind: 'user', id: userId } } }] as const;
    const wanted = ['crm.deals-by-ids', 'messaging.chats-by-ids', 'identity.members-by-ids'];
    const places = rpcPlaces().places.filter(
      ({ operation, path }) => wanted.includes(operation.name) && path[0] === 'ids',
    );
    expect(places).toHaveLength(wanted.length);
    for (const place of places) expect(await faultsOf(place, astray), nameOf(place)).not.toEqual([]);
  });
});
