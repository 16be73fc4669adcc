import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

import { chance, count, measured } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { QdrantVectors } from './qdrant-vectors.adapter.js';

const point = z.object({ id: z.string(), vector: z.array(z.number()), payload: z.record(z.string(), z.string()) });
const must = z.object({ must: z.array(z.object({ key: z.string(), match: z.object({ value: z.string() }) })) });
const said = z.looseObject({ points: z.array(point).optional(), filter: must.optional() });

type Point = z.infer<typeof point>;

const [ours, theirs] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'] as const;
/** A chat and a subject that are called the same in both organizations. */
const [chatId, subjectId] = ['018f0000-0000-7000-8000-00000000000a', '018f0000-0000-7000-8000-00000000000b'] as const;
const idOf = (tenantId: string, n: number) =>
  `${tenantId.slice(0, -6)}${tenantId.at(-1) ?? ''}${String(n).padStart(5, '0')}`;

/** Answers the calls of the client as Qdrant does: by their filter, and with everything where there is none. */
class Points {
  readonly unfiltered: string[] = [];
  isFiltering = true;
  private points: Point[] = [];
  private readonly server: Server = createServer((request, reply) => {
    void json(request)
      .catch(() => ({}))
      .then((body) => {
        const { pathname } = new URL(request.url ?? '/', 'http://here');
        const result = this.answered(`${request.method ?? ''} ${pathname}`, said.catch({}).parse(body));
        reply.setHeader('content-type', 'application/json');
        reply.end(JSON.stringify({ status: 'ok', time: 0, result }));
      });
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', () => resolve()));
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private answered(call: string, { points, filter }: z.infer<typeof said>): unknown {
    if (call.endsWith('/exists')) return { exists: true };
    if (call === 'GET /collections') return { collections: [{ name: 'parley-memory-spec' }] };
    if (points) this.points = [...this.points.filter(({ id }) => !points.some((one) => one.id === id)), ...points];
    if (points) return {};
    if (!filter?.must.some(({ key }) => key === 'tenantId')) this.unfiltered.push(call);
    const fits = ({ payload }: Point) => filter?.must.every(({ key, match }) => payload[key] === match.value) ?? true;
    const found = this.points.filter((one) => !this.isFiltering || fits(one));
    if (call.endsWith('/points/delete')) this.points = this.points.filter((one) => !found.includes(one));
    return { points: found.map(({ id }) => ({ id, score: 1, version: 1 })) };
  }
}

describe('what Qdrant is asked (check 35)', () => {
  const qdrant = new Points();
  let vectors: QdrantVectors;

  beforeAll(async () => {
    vectors = new QdrantVectors(await qdrant.listen(), undefined);
  });
  afterAll(() => qdrant.close());

  async function crossings(total: number, seed: number): Promise<number> {
    const random = chance(seed);
    let crossed = 0;
    for (let n = 0; n < total; n += 1) {
      const tenantId = random() < 0.5 ? ours : theirs;
      const [asked, which] = [random(), Math.floor(random() * 50)];
      if (asked < 0.5) {
        const message = { messageId: idOf(tenantId, which), chatId, subjectId, vector: [1, 0] };
        await vectors.add(tenantId, 'spec', [message]);
      } else if (asked < 0.95) {
        const near = await vectors.nearest({ tenantId, chatId, maker: 'spec', vector: [1, 0], count: 200 });
        crossed += near.filter(({ messageId }) => messageId.slice(0, -5) !== idOf(tenantId, 0).slice(0, -5)).length;
      } else await vectors.forget(tenantId, subjectId);
    }
    return crossed;
  }

  it('names its organization in every filter, and brings nothing of another', async () => {
    const total = count({ ci: 300, full: 3000 });
    const crossed = await crossings(total, 35);
    const result = `${total} mixed operations of 2 organizations in one chat, at what answers as Qdrant does`;
    const worst = `${crossed} crossings, ${qdrant.unfiltered.length} calls without a filter by organization`;
    measured({ check: '35', seed: '35', result, worst });
    expect([crossed, qdrant.unfiltered]).toEqual([0, []]);
  });

  it('mutant twin: without filters the other’s are found', async () => {
    qdrant.isFiltering = false;
    expect(await crossings(200, 36)).toBeGreaterThan(0);
  });
});
