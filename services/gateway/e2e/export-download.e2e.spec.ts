import { EntryRulesOf, ReadOrganizationExport } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { afterEach, describe, expect, it } from 'vitest';

import type { GatewayOptions } from '../src/serving/gateway-settings.types.js';
import { type Fake, startFake, tenantId } from './fakes.js';

const content = ['first ', 'second ', 'third'];
const bytes = content.join('').length;
const elsewhere = '198.51.100.1';

let fake: Fake;
afterEach(() => fake.stop());

/** A door behind which one ticket is good, and its parts. */
async function open(options: Partial<GatewayOptions> = {}): Promise<void> {
  fake = await startFake({ trustedProxies: ['127.0.0.1'], ...options });
  fake.services.on(ReadOrganizationExport, ({ ticket, part }) => {
    const text = ticket === 'x.good' ? content[part] : undefined;
    if (text === undefined) throw new DomainError('not-found', 'identity.organization-export.ticket-invalid');
    const data = Buffer.from(text).toString('base64');
    return { organizationId: tenantId, bytes, partCount: content.length, data };
  });
}

const download = (ticket: string, address = '203.0.113.9') =>
  fetch(`${fake.gateway.url}/exports/${ticket}`, { headers: { 'x-forwarded-for': address } });

const seen = async (response: Response) => {
  const {
    ratelimit: _spent,
    'query-cost-remaining': _left,
    date: _,
    ...headers
  } = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: await response.text() };
};

describe('the download of an export', () => {
  it('is all parts in order', async () => {
    await open();
    expect(await (await download('x.good')).text()).toBe(content.join(''));
  });

  it('is paid by its address, whether there is anything or not; another address has its own', async () => {
    await open({ allowance: { cost: 20, windowSeconds: 60 } });
    expect((await download('x.bad')).status).toBe(404);
    expect((await download('x.good')).status).toBe(200);
    const asked = fake.services.asked.length;
    const refused = await download('x.good');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.text()).toBe('');
    expect(fake.services.asked.length).toBe(asked);
    expect((await download('x.good', elsewhere)).status).toBe(200);
  });

  it('is not there from outside the networks of the organization, as if the ticket were unknown', async () => {
    await open();
    fake.services.on(EntryRulesOf, (_, { actor }) => ({
      origins: [],
      networks: actor.tenantId === tenantId ? ['203.0.113.0/24'] : [],
    }));
    expect((await download('x.good')).status).toBe(200);
    const outside = await seen(await download('x.good', elsewhere));
    expect(outside.status).toBe(404);
    expect(outside).toEqual(await seen(await download('x.bad', elsewhere)));
  });
});
