import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { EraseSubject } from '@parley/contracts';
import { filesWith } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Colleague } from './colleague.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const given = z.object({ fileId: z.string(), address: z.string() });
const me = z.object({ me: z.object({ organization: z.object({ id: z.string() }) }) });
const MINUTE = 60_000;

const pdf = (bytes: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)]);

describe('a file, from its announcement to its end', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let [ada, oleg]: Colleague[] = [];
  let url = '';

  const there = (one: Colleague | undefined) => {
    if (!one) throw new Error('Nobody');
    return one;
  };
  const announced = (bytes: Buffer, name = 'Angebot „Dach“.pdf') => ({
    ...{ name, contentType: 'application/octet-stream', sizeBytes: String(bytes.length) },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const announce = async (bytes: Buffer, name?: string) => {
    const shown = 'fileId address expiresAt';
    return given.parse(await there(ada).does('createUpload', announced(bytes, name), shown));
  };
  const put = async (address: string, body: Buffer) => {
    const response = await fetch(`${url}${address}`, { method: 'PUT', body: new Uint8Array(body) });
    const text = await response.text();
    return { status: response.status, code: /"code":"([^"]+)"/.exec(text)?.[1] };
  };
  const uploaded = async (bytes: Buffer) => {
    const { fileId, address } = await announce(bytes);
    expect(await put(address, bytes)).toEqual({ status: 204 });
    return fileId;
  };
  const open = async (who: Colleague, fileId: string) =>
    given.parse(await who.does('openFile', { fileId }, 'fileId address')).address;
  const download = (address: string) => fetch(`${url}${address}`);
  const folder = () => together.backstage.files;

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    [ada, oleg] = ['Ada', 'Oleg'].map((name) => new Colleague(together, url, name));
    await there(ada).signUp('Files');
    await there(ada).invite(there(oleg), ['operator']);
    await vi.waitFor(() => announce(randomBytes(1)), patience);
  }, 90_000);
  afterAll(() => together.stop());

  it('is downloaded as it was uploaded, under its name, never to be shown in place', async () => {
    const bytes = pdf(3_000_000);
    const response = await download(await open(there(ada), await uploaded(bytes)));
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''Angebot%20/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
  });

  it('lies there sealed', async () => {
    const bytes = Buffer.from('a canary that sings about the roof, again and again'.repeat(3000));
    await uploaded(bytes);
    expect(await filesWith(['canary'], folder())).toEqual([]);
  });

  it('is refused where other bytes come, and nothing of them stays; the right ones are taken after that', async () => {
    const bytes = pdf(200_000);
    const { address } = await announce(bytes);
    const before = await filesWith([''], folder());
    const other = Buffer.from(bytes);
    other.writeUInt8(other.readUInt8(70_000) ^ 1, 70_000);
    expect(await put(address, other)).toEqual({ status: 400, code: 'crm.file.differs' });
    for (const wrong of [bytes.subarray(1), Buffer.concat([bytes, bytes])])
      expect(await put(address, wrong)).toEqual({ status: 400, code: 'gateway.upload.length' });
    expect(await filesWith([''], folder())).toEqual(before);
    expect(await put(address, bytes)).toEqual({ status: 204 });
    expect(await put(address, bytes)).toEqual({ status: 409, code: 'crm.file.uploaded-already' });
  });

  it('is refused where it is larger than one may be', async () => {
    const input = { ...announced(randomBytes(1)), sizeBytes: String(512 * 1024 ** 2 + 1) };
    expect(await there(ada).tries('createUpload', input, 'fileId')).toBe('crm.file.too-large');
  });

  it('is seen by nobody but whoever uploaded it, as long as it hangs on nothing', async () => {
    const fileId = await uploaded(pdf(10));
    expect(await there(oleg).tries('openFile', { fileId }, 'address')).toBe('crm.file.not-found');
    const { fileId: coming } = await announce(pdf(10));
    expect(await there(ada).tries('openFile', { fileId: coming }, 'address')).toBe('crm.file.not-ready');
  });

  it('is gone once its key is, and its bytes after it', async () => {
    const fileId = await uploaded(pdf(10));
    const address = await open(there(ada), fileId);
    const { organization } = (await there(ada).caller.ask({ query: '{ me { organization { id } } }', answer: me })).me;
    const lies = async () => (await filesWith([''], join(folder(), organization.id, fileId)).catch(() => [])).length;
    expect(await lies()).toBe(1);
    const actor = { tenantId: organization.id, principal: { kind: 'system', id: 'crm' } } as const;
    await (await together.callerAs('crm')).commands.send(EraseSubject, { subjectId: fileId }, { actor });
    await expect.poll(async () => (await download(address)).status, patience).toBe(404);
    await expect.poll(lies, patience).toBe(0);
  });

  it('breaks off where its bytes were changed', async () => {
    const fileId = await uploaded(pdf(300_000));
    const address = await open(there(ada), fileId);
    const { organization } = (await there(ada).caller.ask({ query: '{ me { organization { id } } }', answer: me })).me;
    const [path = ''] = await filesWith([''], join(folder(), organization.id, fileId));
    const sealed = await readFile(path);
    sealed.writeUInt8(sealed.readUInt8(200_000) ^ 1, 200_000);
    await writeFile(path, sealed);
    await expect(download(address).then((response) => response.arrayBuffer())).rejects.toThrow();
  });

  it('has addresses that say nothing, are good for one thing each, and end', async () => {
    const bytes = pdf(10);
    const { fileId, address: upload } = await announce(bytes);
    const changed = upload.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(await put(changed, bytes)).toEqual({ status: 404, code: 'crm.file.ticket-invalid' });
    expect((await download(upload.replace('/uploads/', '/files/'))).status).toBe(404);
    expect(await put(upload, bytes)).toEqual({ status: 204 });

    const address = await open(there(ada), fileId);
    expect(decodeURIComponent(Buffer.from(address.split('.')[1] ?? '', 'base64url').toString())).not.toContain('Dach');
    expect((await put(address.replace('/files/', '/uploads/'), bytes)).status).toBe(404);
    const late = await announce(bytes);
    together.clock.advance(5 * MINUTE);
    expect((await download(address)).status).toBe(404);
    together.clock.advance(10 * MINUTE);
    expect((await put(late.address, bytes)).status).toBe(404);
  });
});
