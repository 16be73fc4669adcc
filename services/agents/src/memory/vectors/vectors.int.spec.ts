import { movableClock, postgres } from '@parley/testing';
import { openedLog, type OpenedLog } from '@parley/platform/spec-support';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { agentsService } from '../../agents.module.js';
import { hashedNGrams } from '../embeddings/hashed-n-grams.js';
import { EmbeddedVectors } from './embedded-vectors.adapter.js';
import { QdrantVectors } from './qdrant-vectors.adapter.js';
import type { Vectors } from './vectors.port.js';

const qdrantUrl = process.env['QDRANT_URL'];
const maker = `spec-${movableClock().now().getTime()}-256`;
let log: OpenedLog;

beforeAll(async () => {
  log = await openedLog(agentsService, await postgres());
});

afterAll(() => log.close());

const adapters = [
  { name: 'embedded', open: (): Vectors => new EmbeddedVectors(log.tenants), isHere: true },
  { name: 'qdrant', open: (): Vectors => new QdrantVectors(qdrantUrl ?? '', undefined), isHere: Boolean(qdrantUrl) },
];

for (const { name, open, isHere } of adapters) {
  describe(`${name} vectors`, () => {
    beforeEach((context) => context.skip(!isHere, 'no Qdrant server in Debian or npm: set QDRANT_URL'));

    const said = (chatId: string, subjectId: string, text: string) => ({
      messageId: v7(),
      chatId,
      subjectId,
      vector: hashedNGrams(text),
    });
    const ask = (vectors: Vectors, tenantId: string, chatId: string) =>
      vectors.nearest({ tenantId, chatId, maker, vector: hashedNGrams('delivery to Kazan'), count: 2 });

    it('finds the nearest first, within one chat of one organization', async () => {
      const vectors = open();
      const [tenantId, chatId, subjectId] = [v7(), v7(), v7()];
      const kept = ['Is there a delivery to Kazan?', 'We deliver to Kazan on Monday', 'The invoice is late'].map(
        (text) => said(chatId, subjectId, text),
      );
      await vectors.add(tenantId, maker, kept);
      await vectors.add(tenantId, maker, kept);
      await vectors.add(tenantId, maker, [said(v7(), subjectId, 'delivery to Kazan')]);
      await vectors.add(v7(), maker, [said(chatId, subjectId, 'delivery to Kazan')]);

      const near = await ask(vectors, tenantId, chatId);
      expect(near.map(({ messageId }) => messageId)).toEqual([kept[0]?.messageId, kept[1]?.messageId]);
      expect(near[0]!.similarity).toBeGreaterThan(near[1]!.similarity);
    });

    it('forgets a subject', async () => {
      const vectors = open();
      const [tenantId, chatId, subjectId] = [v7(), v7(), v7()];
      await vectors.add(tenantId, maker, [said(chatId, subjectId, 'delivery to Kazan')]);
      await vectors.forget(tenantId, subjectId);
      expect(await ask(vectors, tenantId, chatId)).toEqual([]);
    });

    it('compares no vectors of different makers', async () => {
      const vectors = open();
      const [tenantId, chatId] = [v7(), v7()];
      await vectors.add(tenantId, `${maker}-other`, [said(chatId, v7(), 'delivery to Kazan')]);
      expect(await ask(vectors, tenantId, chatId)).toEqual([]);
    });

    it('keeps the nearest ten of a thousand at a byte per dimension', async () => {
      const vectors = open();
      const [tenantId, chatId, subjectId] = [v7(), v7(), v7()];
      const texts = Array.from({ length: 1000 }, (_, n) => `offer ${n * 7919} of ${n % 13} roofs near ${n % 29}`);
      const kept = texts.map((text) => said(chatId, subjectId, text));
      await vectors.add(tenantId, maker, kept);
      const vector = hashedNGrams('an offer of 5 roofs near 11');
      const dot = (other: readonly number[]) => other.reduce((sum, value, n) => sum + value * vector[n]!, 0);
      const exact = kept.toSorted((a, b) => dot(b.vector) - dot(a.vector)).slice(0, 10);
      const near = await vectors.nearest({ tenantId, chatId, maker, vector, count: 10 });
      const worst = dot(exact.at(-1)!.vector) - 0.01;
      const found = near.filter(
        ({ messageId }) => dot(kept.find((one) => one.messageId === messageId)!.vector) >= worst,
      );
      console.info(`${name}: recall@10 of 1,000 at int8: ${found.length / 10}`);
      expect(found.length / 10).toBeGreaterThanOrEqual(0.95);
    });
  });
}
