import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { eventsOf, serviceNames } from '@parley/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';
import { unzipped } from './unzipped.js';

const postgres = useMigratedPostgres();
let together: Together;
let url: string;
let mine: Shop;
let other: Shop;

const opened = z.object({ openOrganizationExport: z.object({ address: z.string() }) });
const hashes = z.object({ organizationExports: z.array(z.object({ id: z.string(), sha256: z.string().nullable() })) });
const manifest = z.object({ organizationId: z.string(), counts: z.record(z.string(), z.number()) });
const [ours, theirs] = ['canary-of-mine-7d1f', 'canary-of-theirs-93ab'];

async function peopled(name: string, canary: string): Promise<Shop> {
  const shop = await Shop.open(together, name, url);
  await shop.proposalFor(`Hello! How much are three windows? ${canary}`);
  const { id } = await shop.chat();
  await shop.send(id, `From us: ${canary}`);
  await shop.followUp(id, await shop.messageTemplate(`Hello again, ${canary}`));
  await shop.invite(`${canary}@example.org`);
  await shop.apiKey();
  await shop.role({ permission: 'deals:read', rows: 'ALL' });
  await shop.settled();
  return shop;
}

async function addressOf(shop: Shop, organizationExportId: string): Promise<string> {
  const input = { idempotencyKey: randomUUID(), organizationExportId };
  const query = 'mutation ($input: OpenOrganizationExportInput!) { openOrganizationExport(input: $input) { address } }';
  return (await shop.caller.ask({ query, variables: { input }, answer: opened })).openOrganizationExport.address;
}

const download = (address: string) => fetch(`${url}${address}`);

beforeAll(async () => {
  together = await Together.start(postgres());
  ({ url } = await together.open());
  [mine, other] = [await peopled('Mine', ours), await peopled('Theirs', theirs)];
}, 90_000);
afterAll(() => together.stop());

describe('an export of everything (check 31)', () => {
  it('holds every record and event of the organization, and nothing of another', async () => {
    const { organizationId } = mine.whose;
    const id = await mine.export();
    const address = await addressOf(mine, id);
    const response = await download(address);
    const zip = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const files = unzipped(zip);
    const linesOf = (name: string) => (files.get(name)?.toString() ?? '').split('\n').filter((line) => line !== '');
    const { counts, organizationId: whose } = manifest.parse(JSON.parse(files.get('manifest.json')?.toString() ?? ''));
    expect(whose).toBe(organizationId);
    for (const [name, count] of Object.entries(counts)) expect(linesOf(name), name).toHaveLength(count);
    await isWhole(counts);

    const whole = Buffer.concat([...files.values()]).toString();
    expect(whole).toContain(ours);
    expect(whole).not.toContain(theirs);
    expect(whole).not.toContain(other.whose.organizationId);
    for (const secret of ['secretHash', 'passwordHash', 'refreshHash', '$argon2id'])
      expect(whole).not.toContain(secret);
    for (const name of ['messaging.messages', 'crm.contacts', 'crm.deals', 'identity.members', 'agents.proposals'])
      expect(counts[`records/${name}.ndjson`], name).toBeGreaterThan(0);
    console.info(
      `${files.size} files, ${Object.values(counts).reduce((sum, n) => sum + n, 0)} lines, ${zip.length} bytes`,
    );
  });

  /** Counted in the tables themselves. */
  async function isWhole(counts: Readonly<Record<string, number>>): Promise<void> {
    const { organizationId } = mine.whose;
    const { database } = together.backstage.on;
    const countOf = async (sql: string, ...values: readonly unknown[]) =>
      Number(
        (await database.query<{ n: string }>(`select count(*) as n from ${sql}`, [organizationId, ...values]))[0]?.n,
      );
    for (const service of serviceNames) {
      const types = eventsOf[service].map(({ type }) => type);
      const stored = await countOf(`${service}.events where tenant_id = $1 and type = any ($2)`, types);
      const exported = counts[`events/${service}.ndjson`] ?? 0;
      // What came of the export itself is told while it is written.
      const late =
        service === 'identity'
          ? await countOf(`identity.events where tenant_id = $1 and type like 'identity.organization-export.%'`)
          : 0;
      expect(exported, service).toBeGreaterThanOrEqual(stored - late);
      expect(exported, service).toBeLessThanOrEqual(stored);
    }
    const tables = {
      'messaging.messages': 'messaging.message',
      'crm.contacts': 'crm.contact',
      'identity.members': 'identity.member',
    };
    for (const [records, table] of Object.entries(tables))
      expect(counts[`records/${records}.ndjson`], table).toBe(await countOf(`${table} where tenant_id = $1`));
  }

  it('is sealed where it lies, under keys that die with the organization', async () => {
    const id = await mine.export();
    const folder = together.backstage.exports;
    const stored = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes(id));
    expect(stored).toHaveLength(1);
    const bytes = readFileSync(join(folder, stored[0] ?? ''));
    expect(bytes.subarray(0, 4).toString('hex')).not.toBe('504b0304');
    const zip = Buffer.from(await (await download(await addressOf(mine, id))).arrayBuffer());
    expect(zip.subarray(0, 4).toString('hex')).toBe('504b0304');
    const listed = await mine.caller.ask({ query: '{ organizationExports { id sha256 } }', answer: hashes });
    const sha256 = createHash('sha256').update(zip).digest('hex');
    expect(listed.organizationExports).toContainEqual({ id, sha256 });
  });

  it('can be downloaded for five minutes by an address that nobody changes, and belongs to nobody else', async () => {
    const id = await mine.export();
    await expect(addressOf(other, id)).rejects.toThrow('identity.organization-export.not-found');
    const address = await addressOf(mine, id);
    const changed = `${address.slice(0, -4)}AAAA`;
    expect((await download(changed)).status).toBe(404);
    expect((await download('/exports/nonsense')).status).toBe(404);
    expect((await download(address)).status).toBe(200);
    together.clock.advance(5 * 60_000);
    expect((await download(address)).status).toBe(404);
  });
});
