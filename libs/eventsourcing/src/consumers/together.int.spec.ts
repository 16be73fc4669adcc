import { movableClock, usePostgres } from '@parley/testing';
import { v4, v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { EmbeddedBus } from '../bus/embedded.bus.js';
import { type Crm, openCrm, Remarked, remarkOn } from '../fixture/crm.js';
import { Leases } from '../leases/leases.js';
import { ParkedEvents } from '../parked/parked-events.js';
import { ConsumerHost } from './consumer-host.js';
import type { ConsumerOfMany, EffectOfMany, Occurrence } from './consumer.js';

const database = usePostgres();
const clock = movableClock();
let crm: Crm;
let host: ConsumerHost | undefined;

type Remark = Occurrence<typeof Remarked>;

beforeAll(async () => {
  crm = await openCrm(database());
});
afterEach(async () => {
  await host?.stop();
  host = undefined;
});
afterAll(() => crm.close());

const keep = async (remarks: readonly Remark[], { em }: EffectOfMany, name: string) => {
  for (const { event } of remarks)
    await em.execute('insert into crm.effect values (?, ?, ?)', [
      event.envelope.tenantId,
      event.envelope.id,
      `${name} ${event.data.text}`,
    ]);
};

const effectsOf = async (name: string) => {
  const rows = await database().query<{ note: string }>('select note from crm.effect where note like $1', [
    `${name} %`,
  ]);
  return rows.map(({ note }) => note.slice(name.length + 1)).toSorted();
};

/** A consumer that takes many at once; what it was given is kept beside its effects. */
function takingMany(name: string, refuses: (text: string) => boolean = () => false) {
  const batches: { readonly tenantIds: readonly string[]; readonly texts: readonly string[] }[] = [];
  const handleAll = async (remarks: readonly Remark[], effect: EffectOfMany) => {
    await keep(remarks, effect, name);
    if (remarks.some(({ event }) => refuses(event.data.text))) throw new Error('a bug');
    const tenantIds = [...new Set(remarks.map(({ event }) => event.envelope.tenantId))];
    batches.push({ tenantIds, texts: remarks.map(({ event }) => event.data.text) });
  };
  const many: ConsumerOfMany<typeof Remarked> = { name, events: [Remarked], handleAll };
  return { many, batches };
}

async function start(consumers: readonly ConsumerOfMany<typeof Remarked>[]): Promise<void> {
  const { transactions, opener, feeds, worker } = crm;
  const leases = new Leases(worker, { schema: 'crm', clock, milliseconds: 10_000 });
  const bus = new EmbeddedBus(feeds, crm.signals);
  const parts = { schema: 'crm', transactions, opener, feeds, worker, clock, leases, bus, holder: v4() };
  host = new ConsumerHost({ ...parts, everyMilliseconds: 20, onError: () => undefined }, consumers);
  await host.start();
}

const texts = (count: number) => Array.from({ length: count }, (_, n) => String(n).padStart(2, '0'));
const remarks = (tenantId: string, said: readonly string[]) =>
  remarkOn(
    crm,
    tenantId,
    said.map((text) => ({ dealId: v7(), text })),
  );

describe('a consumer that takes many events at once', () => {
  it('is given those of one organization together, in their order, each once', async () => {
    const [ours, theirs] = [v4(), v4()];
    await remarks(ours, texts(20));
    await remarks(theirs, texts(5));
    const { many, batches } = takingMany('crm.on-many.v1');
    await start([many]);
    await vi.waitFor(async () => expect(await effectsOf('crm.on-many.v1')).toHaveLength(25), 10_000);
    const own = batches.filter(({ tenantIds }) => tenantIds.includes(ours));
    expect(own.map(({ tenantIds }) => tenantIds)).toEqual(own.map(() => [ours]));
    expect(own.length).toBeLessThan(20);
    expect(own.flatMap((batch) => batch.texts)).toEqual(texts(20));
  });

  it('is given them one by one where one of them fails, which alone is parked', async () => {
    const tenantId = v4();
    await remarks(tenantId, texts(10));
    const { many } = takingMany('crm.on-bad.v1', (text) => text === '07');
    await start([many]);
    const parked = new ParkedEvents(crm.worker, 'crm', clock);
    await vi.waitFor(async () => {
      const waiting = (await parked.list()).filter((one) => one.consumer === 'crm.on-bad.v1');
      expect(waiting.filter((one) => one.tenantId === tenantId)).toHaveLength(1);
    }, 10_000);
    const kept = await database().query<{ note: string }>(
      'select note from crm.effect where tenant_id = $1 and note like $2 order by note',
      [tenantId, 'crm.on-bad.v1 %'],
    );
    expect(kept.map(({ note }) => note.slice(-2))).toEqual(texts(10).filter((text) => text !== '07'));
  });
});
