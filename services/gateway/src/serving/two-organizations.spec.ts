import { ChatsByIds, type Permission, type QueryDefinition } from '@parley/contracts';
import { type CallContext, Queries } from '@parley/platform';
import { chance, measured, movableClock } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { ReachedRecords } from '../activity/reached-records.loader.js';
import { KeptEntryRules } from '../entry-rules/kept-entry-rules.adapter.js';
import { InProcessSpending } from '../limits/in-process-spending.adapter.js';
import { GatewaySettings } from './gateway-settings.types.js';
import { GraphqlDoor, Till } from './graphql-door.guard.js';
import { IdentityPermissions } from './identity-permissions.adapter.js';
import { RequestContext } from './request-context.types.js';

const [ours, theirs] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'] as const;
const organizations = [ours, theirs] as const;
/** Somebody who belongs to both, in one sign-in; records that are called the same in both. */
const user = { kind: 'user', id: '018f0000-0000-7000-8000-00000000000b' } as const;
const ids = Array.from({ length: 40 }, (_, n) => `018f0000-0000-7000-8000-1000000000${String(n).padStart(2, '0')}`);
const clock = movableClock();
const callIn = (tenantId: string): CallContext => ({ actor: { tenantId, principal: user }, session: 'one' });
const canary = (tenantId: string) => `https://${tenantId}.example`;
const heldIn = (tenantId: string): Permission => (tenantId === ours ? 'deals:read' : 'members:manage');
/** Every second record is reached by the user in one organization, the others in the other. */
const isReachedIn = (tenantId: string, id: string) => ids.indexOf(id) % 2 === organizations.indexOf(tenantId as never);

/** Answers as services do: in the organization that the call names, which stands in every answer. */
class Services extends Queries {
  ask: Queries['ask'] = (definition: QueryDefinition, input: unknown, { actor: { tenantId } }: CallContext) =>
    Promise.resolve(this.answer(definition.name, input as { ids?: readonly string[] }, tenantId) as never);

  private answer(name: string, { ids: asked = [] }: { ids?: readonly string[] }, tenantId: string) {
    if (name === 'identity.entry-rules-of') return { origins: [canary(tenantId)], networks: [] };
    if (name === 'identity.get-me')
      return { roles: ['viewer'], ownRoles: [], grants: [{ permission: heldIn(tenantId), rows: 'all' }] };
    if (name === ChatsByIds.name) return { items: asked.map((id) => (isReachedIn(tenantId, id) ? { id } : null)) };
    return { items: asked.map((id) => ({ id, title: canary(tenantId) })) };
  }
}

const queries = new Services();
const door = (spending: InProcessSpending) =>
  new GraphqlDoor(new GatewaySettings(), {} as never, new Till(spending, clock));

/** Everything of the gateway that keeps something from one call to the next, or collects calls. */
const parts = () => {
  const [reached, permissions, rules] = [
    new ReachedRecords(queries, clock),
    new IdentityPermissions(queries, clock),
    new KeptEntryRules(queries, clock),
  ];
  const paying = door(new InProcessSpending({ cost: 1e9, windowSeconds: 1e9 }));
  const contexts = new Map<string, RequestContext>();
  return {
    permissions: (tenantId: string) => permissions.of(callIn(tenantId)),
    rules: (tenantId: string) => rules.of(tenantId),
    reached: (tenantId: string, id: string) => {
      const sight = { subject: { type: 'chat', id }, permission: 'chats:read', chatId: id } as const;
      const held = { overAll: new Set<never>(), overFewer: new Set(['chats:read'] as const) };
      return reached.seenOf([{ sight }], held, callIn(tenantId));
    },
    /** Of requests that go on at the same time, the one that is this organization's. */
    context: (tenantId: string, nth: number) => {
      const known = contexts.get(`${tenantId} ${nth}`);
      const asker = { authenticated: { call: callIn(tenantId), expiresAt: '9999' }, correlationId: 'c' };
      const context = known ?? new RequestContext({ queries, commands: {} as never }, asker);
      contexts.set(`${tenantId} ${nth}`, context);
      return context;
    },
    pay: (tenantId: string) =>
      paying.pay(1, { authenticated: { call: callIn(tenantId), expiresAt: '9999' }, address: '' }),
  };
};

type Parts = ReturnType<typeof parts>;

/** Mixed operations of both organizations at the same time; how often one saw something of the other. */
async function crossings(of: Parts, total: number): Promise<number> {
  const random = chance(35);
  const pick = (most: number) => Math.floor(random() * most);
  const paid = new Map<string, number>(organizations.map((tenantId) => [tenantId, 0]));
  const one = async (): Promise<boolean> => {
    const tenantId = organizations[pick(2)] ?? ours;
    const id = ids[pick(ids.length)] ?? '';
    switch (pick(5)) {
      case 0:
        return !(await of.permissions(tenantId)).overAll.has(heldIn(tenantId));
      case 1:
        return (await of.rules(tenantId)).origins[0] !== canary(tenantId);
      case 2:
        return (await of.reached(tenantId, id)).length !== Number(isReachedIn(tenantId, id));
      case 3: {
        paid.set(tenantId, (paid.get(tenantId) ?? 0) + 1);
        const sofar = paid.get(tenantId) ?? 0;
        return (await of.pay(tenantId))['Query-Cost-Remaining'] !== String(1e9 - sofar);
      }
      default:
        return (await of.context(tenantId, pick(5)).records.deals.load(id))?.title !== canary(tenantId);
    }
  };
  let crossed = 0;
  for (let done = 0; done < total; done += 100) {
    clock.advance(pick(500));
    const seen = await Promise.all(Array.from({ length: Math.min(100, total - done) }, one));
    crossed += seen.filter(Boolean).length;
  }
  return crossed;
}

/** Keeps by something that two organizations may share. */
function keptBy<Arguments extends readonly unknown[], Value>(
  key: (...of: Arguments) => string,
  ask: (...of: Arguments) => Value,
): (...of: Arguments) => Value {
  const known = new Map<string, Value>();
  return (...of) => {
    const value = known.get(key(...of)) ?? ask(...of);
    known.set(key(...of), value);
    return value;
  };
}

const mutants: readonly (readonly [string, (of: Parts) => Parts])[] = [
  [
    'permissions are kept by the user alone',
    (of) => ({ ...of, permissions: keptBy((_: string) => user.id, of.permissions) }),
  ],
  ['entry rules are kept for the installation', (of) => ({ ...of, rules: keptBy((_: string) => '', of.rules) })],
  ['what is reached is kept by the record alone', (of) => ({ ...of, reached: keptBy((_, id) => id, of.reached) })],
  ['requests share their lookups', (of) => ({ ...of, context: keptBy((_, nth) => String(nth), of.context) })],
  ['the user pays from one purse', (of) => ({ ...of, pay: () => of.pay(ours) })],
];

describe('what the gateway keeps and collects (check 35)', () => {
  it('is kept to its organization, however calls of two are mixed', async () => {
    const total = 100_000;
    const crossed = await crossings(parts(), total);
    const result = `${total} mixed operations of 2 organizations: lookups, permissions, entry rules, reach, allowances`;
    measured({ check: '35', seed: '35', result, worst: `${crossed} crossings` });
    expect(crossed).toBe(0);
  });

  it.each(mutants)('mutant twin: crosses where %s', async (_, change) => {
    expect(await crossings(change(parts()), 1000)).toBeGreaterThan(0);
  });
});
