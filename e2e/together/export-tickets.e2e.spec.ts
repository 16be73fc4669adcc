import { randomUUID } from 'node:crypto';

import { Keyring } from '@parley/eventsourcing';
import { GatewaySettings, type RunningGateway, startGateway } from '@parley/gateway';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Colleague } from './colleague.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const [office, elsewhere] = ['203.0.113.9', '198.51.100.1'];
const requested = z.object({ organizationExportId: z.string() });
const listed = z.object({ organizationExports: z.array(z.object({ id: z.string(), status: z.string() })) });
const opened = z.object({ address: z.string() });

const keyed = (given: object = {}) => ({ idempotencyKey: randomUUID(), ...given });

describe('the address of an export', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  /** A gateway behind a proxy on this machine, which says from where requests come. */
  let behind: RunningGateway;
  let owner: Colleague;
  let other: Colleague;
  let exportId: string;

  beforeAll(async () => {
    together = await Together.start(postgres());
    const { url } = await together.open();
    behind = await startGateway({
      settings: new GatewaySettings({ port: 0, trustedProxies: ['127.0.0.1'] }),
      ...(await together.callerAs('gateway')),
      clock: together.clock,
      waits: together.backstage.signals,
      faults: { write: (_id, error) => console.error('fault', error) },
    });
    [owner, other] = [new Colleague(together, url, 'Olga'), new Colleague(together, url, 'Pavel')];
    await owner.signUp('Two owners');
    await owner.invite(other, ['owner']);
    exportId = await exported();
  }, 90_000);
  afterAll(async () => {
    await behind.stop();
    await together.stop();
  });

  async function exported(): Promise<string> {
    const asked = await owner.mutate('requestOrganizationExport', [
      keyed({ password: owner.credentials.password }),
      'organizationExportId',
      requested,
    ]);
    const id = asked.organizationExportId;
    await vi.waitFor(async () => {
      const query = '{ organizationExports { id status } }';
      const { organizationExports } = await owner.caller.ask({ query, answer: listed });
      expect(organizationExports).toContainEqual({ id, status: 'FINISHED' });
    }, patience);
    return id;
  }

  const addressFor = (somebody: Colleague) =>
    vi.waitFor(async () => {
      const given = keyed({ organizationExportId: exportId });
      return (await somebody.mutate('openOrganizationExport', [given, 'address', opened])).address;
    }, patience);

  const download = async (address: string, from = office) =>
    (await fetch(`${behind.url}${address}`, { headers: { 'x-forwarded-for': from } })).status;

  it('is begun by nobody who doesn’t prove to be the owner', async () => {
    const begun = (proof: object) => owner.tries('requestOrganizationExport', proof, 'organizationExportId');
    expect(await begun({})).toBe('identity.organization.proof-needed');
    expect(await begun({ password: 'not theirs at all' })).toBe('identity.password.wrong');
    const { organizationExports } = await owner.caller.ask({
      query: '{ organizationExports { id status } }',
      answer: listed,
    });
    expect(organizationExports).toHaveLength(1);
  });

  it('is none from outside the networks of the organization', async () => {
    const address = await addressFor(owner);
    expect([await download(address), await download(address, elsewhere)]).toEqual([200, 200]);
    await owner.does('setAllowedNetworks', { networks: ['203.0.113.0/24', '127.0.0.0/8', '::1/128'] });
    together.clock.advance(2000);
    expect([await download(address), await download(address, elsewhere)]).toEqual([200, 404]);
    await owner.does('setAllowedNetworks', { networks: [] });
    together.clock.advance(2000);
    expect(await download(address, elsewhere)).toBe(200);
  });

  it('ends with the owner whom it was given to, and with nobody else', async () => {
    const [addressOfOwner, addressOfOther] = [await addressFor(owner), await addressFor(other)];
    expect([await download(addressOfOwner), await download(addressOfOther)]).toEqual([200, 200]);
    const { id: memberId } = await owner.memberNamed('Pavel');
    await owner.does('suspendMember', { memberId });
    expect([await download(addressOfOwner), await download(addressOfOther)]).toEqual([200, 404]);
    await owner.does('removeMember', { memberId });
    expect([await download(addressOfOwner), await download(addressOfOther)]).toEqual([200, 404]);
  });

  it('makes no keys of an organization that somebody invented', async () => {
    const [tenantId, ownerId] = [randomUUID(), randomUUID()];
    const expiresAt = new Date(together.clock.now().getTime() + 60_000).toISOString();
    const ticket = JSON.stringify({ tenantId, organizationExportId: exportId, ownerId, expiresAt });
    const keysOf = (id: string) =>
      together.backstage.on.database.query('select 1 from identity.organization_keys where tenant_id = $1', [id]);
    const text = Buffer.from(ticket).toString('base64url');
    expect(await download(`/exports/x.${text}.${'A'.repeat(43)}`)).toBe(404);
    expect(await keysOf(tenantId)).toHaveLength(0);
    // The twin: the key of any organization that is asked for is made.
    await together.of('identity').get(Keyring).indexKey(tenantId);
    expect(await keysOf(tenantId)).toHaveLength(1);
  });
});
