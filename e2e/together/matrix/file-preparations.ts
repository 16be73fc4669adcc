import { createHash, randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { Shop } from '../shop.js';

const given = z.object({ createUpload: z.object({ fileId: z.string(), address: z.string() }) });

/** A file that was uploaded, by its id. */
export async function someFile({ caller }: Shop): Promise<string> {
  const body = new TextEncoder().encode('name,mail\n');
  const sha256 = createHash('sha256').update(body).digest('hex');
  const file = { name: 'people.csv', contentType: 'text/csv', sizeBytes: String(body.length), sha256 };
  const query = 'mutation ($input: CreateUploadInput!) { createUpload(input: $input) { fileId address } }';
  const input = { idempotencyKey: randomUUID(), ...file };
  const { fileId, address } = (await caller.ask({ query, variables: { input }, answer: given })).createUpload;
  const { status } = await fetch(`${caller.url}${address}`, { method: 'PUT', body });
  if (status !== 204) throw new Error(`A file was answered by ${status}`);
  return fileId;
}

export const filePreparations = {
  createUpload: () => ({}),
  openFile: async (shop: Shop) => ({ fileId: await someFile(shop) }),
  startRecordExport: () => ({}),
  startRecordImport: async (shop: Shop) => ({ fileId: await someFile(shop) }),
} as const;
