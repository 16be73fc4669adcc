import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { EntryRulesOf, FinishUpload, ReadFile, ReceiveUpload } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { type FileStorage, openFileStorage } from '@parley/platform';
import { filesWith } from '@parley/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { GatewayOptions } from '../src/serving/gateway-settings.types.js';
import { type Fake, startFake, tenantId } from './fakes.js';

const elsewhere = '198.51.100.1';
const [key, objectId] = [randomBytes(32).toString('base64'), randomUUID()];
const object = `${tenantId}/${objectId}`;
const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000)]);
const invalid = new DomainError('not-found', 'crm.file.ticket-invalid');

let fake: Fake;
let folder: string;
let storage: FileStorage;
const finished: unknown[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-files-'));
  storage = await openFileStorage({ filesRegion: 'none', filesFolder: folder });
  finished.length = 0;
});
afterEach(async () => {
  await fake.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Doors behind which one ticket is good. */
async function open(options: Partial<GatewayOptions> = {}, finish: () => void = () => undefined): Promise<void> {
  fake = await startFake({ trustedProxies: ['127.0.0.1'], ...options }, storage);
  fake.services.on(ReceiveUpload, ({ ticket }) => {
    if (ticket !== 'f.good') throw invalid;
    return { organizationId: tenantId, objectId, object, key, keyVersion: 1, sizeBytes: bytes.length };
  });
  fake.services.on(FinishUpload, (come) => {
    finish();
    finished.push(come);
    return { id: objectId, position: 'crm:1' };
  });
  fake.services.on(ReadFile, ({ ticket }) => {
    if (ticket !== 'f.good') throw invalid;
    const file = { name: 'a"b\r\n.pdf', contentType: 'application/pdf', sizeBytes: bytes.length };
    return { organizationId: tenantId, ...file, object, key };
  });
}

const from = (address: string) => ({ 'x-forwarded-for': address });
const upload = async (body: Buffer, ticket = 'f.good', address = '203.0.113.9') => {
  const headers = { ...from(address), 'content-type': 'application/json' };
  const response = await fetch(`${fake.gateway.url}/uploads/${ticket}`, {
    method: 'PUT',
    headers,
    body: new Uint8Array(body),
  });
  return [response.status, /"code":"([^"]+)"/.exec(await response.text())?.[1]];
};
const download = (ticket = 'f.good', address = '203.0.113.9') =>
  fetch(`${fake.gateway.url}/files/${ticket}`, { headers: from(address) });
const kept = () => filesWith([''], folder);

describe('the doors of files', () => {
  it('take in what was announced, whatever is said of it, and say what it is', async () => {
    await open();
    expect(await upload(bytes)).toEqual([204, undefined]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const come = { ticket: 'f.good', objectId, keyVersion: 1, sizeBytes: bytes.length, sha256 };
    expect(finished).toEqual([{ ...come, sniffedType: 'application/pdf' }]);
    const response = await download();
    expect(response.headers.get('content-disposition')).not.toMatch(/[\r\n]/);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('keep nothing of what is longer or shorter', async () => {
    await open();
    for (const wrong of [bytes.subarray(1), Buffer.concat([bytes, bytes])])
      expect(await upload(wrong)).toEqual([400, 'gateway.upload.length']);
    expect([finished, await kept()]).toEqual([[], []]);
  });

  it('keep nothing of what breaks off', async () => {
    await open();
    const { port } = new URL(fake.gateway.url);
    const line = connect(Number(port), '127.0.0.1');
    line.write(`PUT /uploads/f.good HTTP/1.1\r\nhost: here\r\ncontent-length: ${String(bytes.length)}\r\n\r\n`);
    line.write(bytes.subarray(0, 100_000));
    await expect.poll(kept).toHaveLength(1);
    line.destroy();
    await expect.poll(kept).toEqual([]);
    expect([finished, fake.faults.written]).toEqual([[], []]);
  });

  it('keep nothing of what is refused, and what an outage leaves open', async () => {
    await open({}, () => {
      throw new DomainError('invalid', 'crm.file.differs');
    });
    expect(await upload(bytes)).toEqual([400, 'crm.file.differs']);
    expect(await kept()).toEqual([]);
    await fake.stop();
    await open({}, () => {
      throw new DomainError('unavailable', 'service.unavailable');
    });
    expect((await upload(bytes))[0]).toBe(503);
    expect(await kept()).toHaveLength(1);
  });

  it('have nothing for other tickets, and nothing where no bytes are', async () => {
    await open();
    expect(await upload(bytes, 'f.bad')).toEqual([404, 'crm.file.ticket-invalid']);
    expect([(await download('f.bad')).status, (await download()).status]).toEqual([404, 404]);
  });

  it('are paid by the address, and closed from outside the networks of the organization', async () => {
    await open({ allowance: { cost: 20, windowSeconds: 60 } });
    for (const status of [404, 404, 429]) expect((await download('f.bad')).status).toBe(status);
    expect(await upload(bytes)).toEqual([429, 'gateway.rate']);
    fake.services.on(EntryRulesOf, () => ({ origins: [], networks: ['203.0.113.0/24'] }));
    expect(await upload(bytes, 'f.good', elsewhere)).toEqual([403, 'gateway.address']);
    expect((await download('f.good', elsewhere)).status).toBe(403);
  });
});
