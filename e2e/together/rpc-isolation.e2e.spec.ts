import { operations } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext, Commands, Queries } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { plain, type Sides } from './matrix/matrix.js';
import { rpcInput } from './matrix/rpc-inputs.js';
import { type Operation, type RpcPlace, rpcPlaces } from './matrix/rpc-places.js';
import { twoSides } from './matrix/two-sides.js';
import { Together } from './together.js';

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
];

describe('ids of another organization at the services’ own doors', () => {
  const postgres = usePostgres();
  let together: Together;
  let sides: Sides;
  let ways: Readonly<Record<'gateway' | 'agents', Way>>;

  beforeAll(async () => {
    together = await Together.start(postgres());
    sides = await twoSides(together);
    ways = { gateway: await together.callerAs('gateway'), agents: await together.callerAs('agents') };
  });
  afterAll(() => together.stop());

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
    console.info(
      `${places.length} places of ${new Set(places.map(({ operation }) => operation)).size} operations: ${said.join(', ')}`,
    );
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
