import { randomUUID } from 'node:crypto';

import { ChatsByIds, SendMessage } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type CallContext, Commands, Queries } from '@parley/platform';
import { measured } from '@parley/testing';
import { extendSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { canBeOther, exampleTexts, type Fill, filled, isKeyed } from './matrix/examples.js';
import { idPlaces, type Operation } from './matrix/id-places.js';
import { type Brought, LiveSide } from './matrix/live.js';
import { type Asking, compared, medianOf, nameOf, plain, post, read, type Sides } from './matrix/matrix.js';
import { preparations } from './matrix/preparations.js';
import { twoSides } from './matrix/two-sides.js';
import { ownIds } from './matrix/values.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

/** Each try says something to both. */
const seldom = { ...patience, interval: 1000 };

const happened = z.object({ activity: z.object({ id: z.string() }) });
const idOf = (item: unknown): string => happened.parse(item).activity.id;

/** Said so in their descriptions: an import says what it found this time, and tokens are kept nowhere to be given again. */
const answersAnew = ['importMessages', 'switchOrganization', 'enterAsStaff'];

describe('ids of another organization (check 31)', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let sides: Sides;

  beforeAll(async () => {
    together = await Together.start(postgres());
    sides = await twoSides(together);
  });
  afterAll(() => together.stop());

  const placesOf = (...operations: readonly Operation[]) =>
    idPlaces(sides.schema).places.filter(({ operation }) => operations.includes(operation));
  const place = (name: string) => {
    const found = idPlaces(sides.schema).places.find((one) => nameOf(one) === name);
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };

  it('has a case for every place of the schema where an id goes in', () => {
    expect(idPlaces(sides.schema).unknown).toEqual([]);
  });

  it('misses a case where a new field, input or argument takes an id of something unheard of', () => {
    const grown = extendSchema(
      sides.schema,
      parse(`extend type Query { vault(vaultId: ID!): Boolean }
             extend input DealFilter { vaultId: IdFilter }
             extend type Chat { drawer(id: ID!): Boolean }`),
    );
    const { unknown } = idPlaces(grown);
    expect(unknown).toContain('query vault(vaultId)');
    expect(unknown).toContain('drawer(id)');
    expect(unknown.some((one) => one.startsWith('query deals(filter.vaultId.'))).toBe(true);
  });

  it('answers each as an id that never was, shows nothing and changes nothing', async () => {
    const outcomes = [];
    for (const one of placesOf('query', 'mutation')) outcomes.push(await compared(one, sides));
    const later = outcomes.map(({ foreign, nobodys }) => foreign.milliseconds - nobodys.milliseconds);
    const worst = `median time difference ${medianOf(later).toFixed(1)} ms`;
    measured({ check: '31', seed: '-', result: `${outcomes.length} places of GraphQL`, worst });
    expect(outcomes.filter(({ faults }) => faults.length > 0).map(({ name, faults }) => [name, faults])).toEqual([]);
    expect(Math.abs(medianOf(later))).toBeLessThan(10);
  });

  it('brings nothing of it live', async () => {
    const all: LiveSide[] = [];
    const sideOf = (whose: Asking & Pick<Sides, 'schema' | 'own'>) => {
      const side = new LiveSide(whose);
      all.push(side);
      return side;
    };
    const seen = (what: { readonly items: readonly unknown[] }) => JSON.stringify(what.items);
    const query = 'subscription { activity { id type subject { id } } }';
    const watching = () =>
      [sideOf(sides).watch(query), sideOf({ ...sides, asking: sides.owner }).watch(query)] as const;
    const bothHear = ([own, other]: readonly [Brought, Brought]) =>
      vi.waitFor(() => {
        sides.owner.hear('A word to them');
        sides.asking.hear('A word to us');
        expect(seen(other)).toContain('message.received');
        expect(seen(own)).toContain('message.received');
      }, seldom);
    // Whoever watches before and after all others knows what each of them may have been brought.
    const first = watching();
    await bothHear(first);
    // A connection carries only so many at once, so each place has its own.
    const watched = placesOf('subscription').map((one) => {
      const side = sideOf(sides);
      const [theirs, nobodys] = [side.at(one, sides.foreign[one.kind]), side.at(one, sides.nobodys[one.kind])];
      return { name: nameOf(one), field: one.field, theirs, nobodys, of: one.kind };
    });
    await bothHear(watching());
    const plainly = (what: unknown, id: string) => plain(JSON.stringify(what), id, sides);
    /** Of what goes on here, and that alone, one may be brought a moment more than the other. */
    const brought = ({ items, errors }: Brought, id: string, field: string) => {
      const ours = new Set(field === 'activity' ? first[0].items.map(idOf) : []);
      const shown = field === 'activity' ? items.map(idOf).filter((one) => !ours.has(one)) : items;
      return [plainly(errors, id), items.length > 0, shown.map((item) => plainly(item, id)).toSorted()];
    };
    await vi.waitFor(() => {
      for (const { name, field, theirs, nobodys, of } of watched) {
        const [shown, nothing] = [
          brought(theirs, sides.foreign[of], field),
          brought(nobodys, sides.nobodys[of], field),
        ];
        expect(shown, name).toEqual(nothing);
        if (field === 'activity') expect(shown.at(-1), name).toEqual([]);
      }
    }, patience);
    for (const { name, theirs } of watched) expect(JSON.stringify(theirs.errors), name).not.toContain('LIMITED');
    expect(seen(first[0])).not.toContain(sides.foreign.chat);
    console.info(`${watched.length} live places`);
    await Promise.all(all.map((side) => side.close()));
  });

  it('would be seen to show and to change something, were a reader or a command not kept to its organization', async () => {
    const { organizationId, userId } = sides.owner.whose;
    const actor: Actor = { tenantId: organizationId, principal: { kind: 'user', id: userId } };
    const astray = (name: string, wanted: string, { session: _session, ...call }: CallContext): CallContext =>
      name === wanted ? { ...call, actor } : { ...call, ...(_session && { session: _session }) };
    const mutant = await together.open(({ queries, commands }) => ({
      queries: new (class extends Queries {
        ask: Queries['ask'] = (definition, input, call) =>
          queries.ask(definition, input, astray(definition.name, ChatsByIds.name, call));
      })(),
      commands: new (class extends Commands {
        send: Commands['send'] = (definition, input, call) => commands.send(definition, input, call);
        deliver: Commands['deliver'] = (definition, input, call) =>
          commands.deliver(definition, input, astray(definition.name, SendMessage.name, call));
      })(),
    }));
    const through = { ...sides, url: mutant.url };
    const [shown, changed] = [
      await compared(place('query chat(id)'), through),
      await compared(place('mutation sendMessage(input.chatId)'), through),
    ];
    expect(shown.faults.join()).toContain('shows its name of the other organization');
    expect(changed.faults.join()).toMatch(/events in the organization/);
  });

  it('runs every example of the schema, and a second time under its key it is the same call', async () => {
    const texts = exampleTexts(sides.schema);
    const fields = [...texts.keys()].toSorted((one, other) => rank(one) - rank(other));
    expect(fields.filter((field) => !(field in preparations))).toEqual([]);
    for (const field of fields) await runs(field, texts.get(field) ?? '');
    console.info(`${fields.length} examples`);
  });

  const rank = (field: string) => Object.keys(preparations).indexOf(field);

  const asked = (query: string) => post({ query }, sides).then(read);

  /** What waits for a decision may be overtaken by what goes on in the chat meanwhile: then another one is made. */
  const ran = (field: string, text: string) =>
    vi.waitFor(async () => {
      const fill: Fill = { ...ownIds(sides.own), ...(await preparations[field]?.(sides.asking)) };
      const filling = { key: randomUUID(), fill };
      const first = await asked(filled(text, filling));
      expect(first.errors, field).toBeUndefined();
      return { first, filling };
    }, patience);

  async function runs(field: string, text: string): Promise<void> {
    const { first, filling } = await ran(field, text);
    if (!isKeyed(text)) return;

    const again = await asked(filled(text, filling));
    expect(again.errors, field).toBeUndefined();
    if (answersAnew.includes(field)) return;
    const [was, is] = [lasting(first.data), lasting(again.data)];
    expect(is, field).toEqual(isWhole(first.data) ? was : expect.arrayContaining([...was]));
    expect(again.extensions?.replayed, field).toBe(true);
    if (!canBeOther(text)) return;
    const { errors } = await asked(filled(text, { ...filling, isOther: true }));
    const codes = errors?.map(({ extensions }) => extensions.code);
    expect(codes, field).toEqual(['idempotency.key-reused']);
  }

  /** A payload goes without a record that its read model has not seen in time. */
  const isWhole = (data: unknown) => !JSON.stringify(data).includes(':null');

  /** Ids and positions: what a record is like goes on changing. */
  const lasting = (data: unknown): readonly string[] =>
    JSON.stringify(data).match(/"(\w*[iI]d|position|accessToken|refreshToken|addedCount)":("[^"]*"|\d+)/g) ?? [];
});
