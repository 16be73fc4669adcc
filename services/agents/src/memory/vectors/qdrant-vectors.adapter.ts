import { QdrantClient } from '@qdrant/js-client-rest';
import { z } from 'zod';

import { type MessageVector, type Near, type Nearest, Vectors } from './vectors.port.js';

const found = z.array(z.object({ id: z.union([z.string(), z.number()]), score: z.number() }));

const is = (key: string, value: string) => ({ key, match: { value } });

/** One collection per maker of vectors, many organizations in each: the organization is part of every filter. */
export class QdrantVectors extends Vectors {
  private readonly client: QdrantClient;
  private readonly ready = new Map<string, Promise<void>>();

  constructor(url: string, apiKey: string | undefined) {
    super();
    this.client = new QdrantClient({ url, checkCompatibility: false, ...(apiKey && { apiKey }) });
  }

  async add(tenantId: string, maker: string, vectors: readonly MessageVector[]): Promise<void> {
    const [first] = vectors;
    if (!first) return;
    const collection = await this.collectionOf(maker, first.vector.length);
    const points = vectors.map(({ messageId, chatId, subjectId, vector }) => ({
      id: messageId,
      vector: [...vector],
      payload: { tenantId, chatId, subjectId },
    }));
    await this.client.upsert(collection, { wait: true, points });
  }

  async nearest({ tenantId, chatId, maker, vector, count }: Nearest): Promise<readonly Near[]> {
    const collection = await this.collectionOf(maker, vector.length);
    const filter = { must: [is('tenantId', tenantId), is('chatId', chatId)] };
    const { points } = await this.client.query(collection, { query: [...vector], limit: count, filter });
    return found.parse(points).map(({ id, score }) => ({ messageId: String(id), similarity: score }));
  }

  async forget(tenantId: string, subjectId: string): Promise<void> {
    const { collections } = await this.client.getCollections();
    const filter = { must: [is('tenantId', tenantId), is('subjectId', subjectId)] };
    for (const { name } of collections.filter((collection) => collection.name.startsWith(PREFIX)))
      await this.client.delete(name, { wait: true, filter });
  }

  private async collectionOf(maker: string, size: number): Promise<string> {
    const name = `${PREFIX}${maker.replaceAll(/[^\w-]/g, '_')}`;
    const ready = this.ready.get(name) ?? this.create(name, size);
    this.ready.set(name, ready);
    try {
      await ready;
    } catch (error) {
      this.ready.delete(name);
      throw error;
    }
    return name;
  }

  private async create(name: string, size: number): Promise<void> {
    const { exists } = await this.client.collectionExists(name);
    if (exists) return;
    const quantization_config = { scalar: { type: 'int8', always_ram: true } } as const;
    await this.client.createCollection(name, { vectors: { size, distance: 'Cosine' }, quantization_config });
    await this.client.createPayloadIndex(name, {
      field_name: 'tenantId',
      field_schema: { type: 'keyword', is_tenant: true },
      wait: true,
    });
    await this.client.createPayloadIndex(name, { field_name: 'chatId', field_schema: 'keyword', wait: true });
  }
}

const PREFIX = 'parley-memory-';
