import {
  chance,
  count,
  measured,
  movableClock,
  restartableNats,
  seeds,
  SourceProcess,
  useBackend,
  usePostgres,
} from '@parley/testing';
import { v4, v7 } from 'uuid';
import { describe, expect, it, vi } from 'vitest';

import type { ChildSettings } from '../crash/child/child.js';
import { crmUrlsOf, remarkOn } from '../fixture/crm.js';
import { upTo, useCrmOnBroker } from '../fixture/crm-on-broker.js';

const database = usePostgres();
const broker = useBackend(restartableNats);
const { crm, atEnd, consume, inStream } = useCrmOnBroker({ database, broker, clock: movableClock() });
const child = new URL('../crash/child/child.ts', import.meta.url);
const waiting = { timeout: 50_000, interval: 25 };
/** After so long a silence another process takes over. */
const leaseMilliseconds = count({ ci: 1000, full: 15_000 });
const aggregates = Array.from({ length: 5 }, () => v7());
const events = 200;

const candidate = (holder: string, stopsBefore: number, isMutant: boolean) => {
  const settings: ChildSettings = {
    ...{ role: 'leads', urls: crmUrlsOf(database()), crashAt: 'never:0', isMutant },
    work: { servers: broker().url, holder, leaseMilliseconds, stopsBefore },
  };
  const process = new SourceProcess(child, settings);
  atEnd(() => process.kill());
  return process;
};
const said = (process: SourceProcess, what: string) =>
  vi.waitFor(() => {
    const found = process.heard.find((one) => what in (one as object));
    if (!found) throw new Error(`It has not said "${what}" yet\n${process.said}`);
    return (found as Record<string, unknown>)[what];
  }, waiting);

let remarks = 0;
const remark = (times: number) =>
  remarkOn(
    crm(),
    v4(),
    Array.from({ length: times }, () => {
      remarks += 1;
      return { dealId: aggregates[remarks % aggregates.length] ?? '', text: String(remarks).padStart(9, '0') };
    }),
  );
const effects = async () => {
  const rows = await database().query<{ note: string }>('select note from crm.effect order by ctid');
  const notes = rows.map(({ note }) => note);
  const isInOrder = aggregates.every((id) => {
    const own = notes.filter((note) => note.startsWith(id));
    return own.join() === own.toSorted().join();
  });
  return { taken: notes.length, distinct: new Set(notes).size, isInOrder };
};

/** The leader stands still before one of its publishes, another takes over and publishes; then it goes on. */
async function stoppedBefore(nth: number, isMutant = false) {
  await consume(({ dealId, text }) => `${dealId} ${text}`);
  const former = candidate('former', nth, isMutant);
  await said(former, 'leads');
  const next = candidate('next', 0, false);
  await remark(events);
  await said(former, 'stops');
  const fence = await said(next, 'leads');
  await vi.waitFor(async () => expect((await inStream()).length).toBeGreaterThanOrEqual(events), waiting);
  former.goOn();
  const refused = await said(former, 'refused');
  await remark(events);
  await vi.waitFor(async () => expect((await effects()).distinct).toBe(2 * events), waiting);
  return { fence, refused, seqs: await inStream(), ...(await effects()) };
}

describe('check 11: a leader that is stopped, and goes on when another process leads', () => {
  it.each(seeds({ ci: 2, full: 20 }))(
    'publishes nothing more, and nothing takes effect twice (seed %i)',
    async (seed) => {
      const nth = 1 + Math.floor(chance(seed)() * events);
      const { fence, refused, seqs, ...found } = await stoppedBefore(nth);
      const seconds = leaseMilliseconds / 1000;
      measured({
        ...{ check: '11', seed: String(seed), worst: `${String(found.taken - found.distinct)} effects twice` },
        result: `SIGSTOP before publish ${String(nth)}, lease of ${String(seconds)} s, fence ${String(fence)}, then "${String(refused)}"`,
      });
      expect(seqs).toEqual(upTo(2 * events));
      expect(found).toEqual({ taken: 2 * events, distinct: 2 * events, isInOrder: true });
    },
  );

  it('publishes a second time where nothing is expected of the stream (mutant)', async () => {
    const { seqs } = await stoppedBefore(2, true);
    expect(seqs.length).toBeGreaterThan(new Set(seqs).size);
  });
});
