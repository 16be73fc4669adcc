import { grantsOf, grantsOfList, operations, type RoleGrant } from '@parley/contracts';
import { Queries } from '@parley/platform';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { graphqlProbes } from './doors/graphql-probes.js';
import { type Records, recordsAround, whose } from './doors/records.js';
import { type Asking, crmProbes, type Probe, wrongOf } from './doors/row-probes.js';
import { taskProbes } from './doors/task-probes.js';
import type { Way } from './doors/rpc-door.js';
import { becomes, owner, ownRole } from './doors/staff.js';
import { Together, useMigratedPostgres } from './together.js';

const team = ['mine', 'mates', 'teams', 'shared'] as const;
const own = ['mine', 'shared'] as const;
const patience = { timeout: 10_000, interval: 200 };

const ownRows = (
  [
    'contacts:read',
    'contacts:write',
    'companies:read',
    'companies:write',
    'leads:read',
    'leads:write',
    'deals:read',
    'deals:write',
    'tasks:read',
    'tasks:write',
  ] as const
).map((permission): RoleGrant => ({ permission, rows: 'own' }));
/** What an export shows beside records, and a deal its stage by. */
const besides = (['pipelines:read', 'fields:read', 'files:read'] as const).map((permission): RoleGrant => ({
  permission,
  rows: 'all',
}));
/** They name no record: what they make is its maker's. */
const makes: readonly string[] = ['crm.create-lead', 'crm.create-contact', 'crm.create-company', 'crm.create-task'];

const everyProbe = (asking: Asking) => [...crmProbes(asking), ...taskProbes(asking)];

describe('whose rows are seen at each door', () => {
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
    somebody = await owner(together, 'Rows', url);
    const { actor } = somebody;
    records = await recordsAround({ together, way, actor });
    roleId = await ownRole(somebody, [...ownRows, ...besides]);
  });
  afterAll(() => together.stop());

  const rpc = (through = way) => everyProbe({ way: through, call: { actor: somebody.actor }, records });
  const publicly = () => graphqlProbes(somebody.caller, records);
  /** Until every service has heard who it is now. */
  const settled = (probes: () => readonly Probe[], seen: readonly (typeof whose)[number][]) =>
    vi.waitFor(async () => {
      const reading = probes().filter(({ as }) => as !== 'done');
      expect(await wrongOf(reading, seen)).toEqual([]);
    }, patience);
  const proven = async (seen: readonly (typeof whose)[number][]) => {
    for (const probes of [rpc, publicly]) {
      await settled(probes, seen);
      expect(await wrongOf(probes(), seen)).toEqual([]);
    }
    const walked = (rpc().length + publicly().length) * whose.length;
    console.info(`${walked} records asked for, ${seen.length} of ${whose.length} in reach, none wrong`);
  };

  it('tries every operation of crm that narrows', () => {
    const narrowing = operations.filter(
      ({ name, narrows }) => name.startsWith('crm.') && !makes.includes(name) && narrows,
    );
    expect(new Set(rpc().map(({ operation }) => operation))).toEqual(new Set(narrowing.map(({ name }) => name)));
    expect(narrowing.length).toBeGreaterThan(10);
  });

  it('mutant twin: with no condition every way of asking shows what is others’', async () => {
    for (const probes of [rpc(), publicly()]) {
      const reading = probes.filter(({ as }) => as !== 'done');
      const wrong = await vi.waitFor(async () => {
        const found = await wrongOf(reading, team);
        expect(found).toHaveLength(reading.length * 2);
        return found;
      }, patience);
      expect(wrong.every((sentence) => /shows (others|nobodys)$/.test(sentence))).toBe(true);
    }
  });

  it('is one’s team’s for an operator', async () => {
    await becomes(together, somebody, { role: 'operator', held: grantsOf.operator });
    await proven(team);
  });

  it('is one’s own where a role of the organization’s own says so', async () => {
    await becomes(together, somebody, { role: roleId, held: grantsOfList(ownRows) });
    await proven(own);
  });

  it('mutant twin: one query that asks over all rows is found', async () => {
    const all = { ...somebody.actor, principal: { kind: 'system', id: 'crm' } } as const;
    const asCrm = await together.callerAs('crm');
    const careless = new (class extends Queries {
      ask: Queries['ask'] = (definition, input, call) =>
        definition.name === 'crm.deals-by-ids'
          ? asCrm.queries.ask(definition, input, { actor: all })
          : way.queries.ask(definition, input, call);
    })();
    const wrong = await wrongOf(
      rpc({ ...way, queries: careless }).filter(({ as }) => as !== 'done'),
      own,
    );
    const beyond = whose.filter((of) => !own.some((one) => one === of));
    expect(wrong).toEqual(beyond.map((of) => `crm.deals-by-ids (get) shows ${of}`));
  });
});
