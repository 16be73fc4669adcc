import { Clock } from '@parley/kernel';
import { importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';

import type { CallContext } from '../../rpc/operations.port.js';
import { InternalTokens } from './internal-tokens.js';
import { generateServiceKeys, readServiceKeys, type InstallationKeys } from './service-keys.js';

class MovedClock extends Clock {
  at = Date.UTC(2026, 0, 1);

  now(): Date {
    return new Date(this.at);
  }
}

const call: CallContext = {
  actor: { tenantId: '018f0000-0000-7000-8000-000000000001', principal: { kind: 'user', id: 'ada' } },
  session: 's1',
};
const refused: unknown = expect.objectContaining({ code: 'access.token-invalid' });

describe('internal tokens (check 58)', () => {
  let keys: InstallationKeys;
  const clock = new MovedClock();
  const tokensOf = async (name: 'gateway' | 'crm' | 'billing') => {
    return new InternalTokens(await readServiceKeys(name, keys.signing[name], keys.trusted), clock);
  };
  /** A token that the named service's own key signed, whatever it says. */
  const forged = async (by: 'gateway' | 'crm', claims: object, header: object = {}) => {
    const key = await importJWK(keys.signing[by], 'EdDSA');
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'parley-internal+jwt', ...header })
      .sign(key);
  };
  const seconds = () => clock.at / 1000;
  const honest = () => ({
    iss: 'gateway',
    aud: 'crm',
    iat: seconds(),
    exp: seconds() + 60,
    org: call.actor.tenantId,
    prn: call.actor.principal,
  });

  beforeAll(async () => {
    keys = await generateServiceKeys();
  });

  it('says who asks, to the one service it was made for', async () => {
    const token = await (await tokensOf('gateway')).sign('crm', call);
    const claims = await (await tokensOf('crm')).verify(token);
    expect(claims).toMatchObject({ iss: 'gateway', aud: 'crm', prn: { kind: 'user', id: 'ada' }, sid: 's1' });
    expect(claims.exp - claims.iat).toBeLessThanOrEqual(60);
    await expect((await tokensOf('billing')).verify(token)).rejects.toEqual(refused);
  });

  it('ends after 60 s, also where its signature was verified before', async () => {
    const [gateway, crm] = [await tokensOf('gateway'), await tokensOf('crm')];
    const token = await gateway.sign('crm', call);
    await crm.verify(token);
    clock.at += 66_000;
    await expect(crm.verify(token)).rejects.toEqual(refused);
    await expect((await tokensOf('crm')).verify(token)).rejects.toEqual(refused);
  });

  it('is signed anew before it ends, and used again until then', async () => {
    const gateway = await tokensOf('gateway');
    const token = await gateway.sign('crm', call);
    expect(await gateway.sign('crm', call)).toBe(token);
    expect(await gateway.sign('crm', { ...call, session: 's2' })).not.toBe(token);
    clock.at += 31_000;
    expect(await gateway.sign('crm', call)).not.toBe(token);
  });

  it.each([
    ['names another signer than the key it was signed with', () => forged('crm', honest())],
    ['lives longer than 60 s', () => forged('gateway', { ...honest(), exp: seconds() + 61 })],
    ['is of another type', () => forged('gateway', honest(), { typ: 'JWT' })],
    ['is for nobody in particular', () => forged('gateway', { ...honest(), aud: undefined })],
    ['is for several audiences', () => forged('gateway', { ...honest(), aud: ['crm', 'billing'] })],
    ['names no principal', () => forged('gateway', { ...honest(), prn: undefined })],
    ['is not signed at all', () => Promise.resolve(new UnsecuredJWT(honest()).encode())],
    ['is no token', () => Promise.resolve('x.y.z')],
  ])('is refused when it %s', async (_, make) => {
    await expect((await tokensOf('crm')).verify(await make())).rejects.toEqual(refused);
  });

  it('mutant: an honest one by the same maker passes', async () => {
    await expect((await tokensOf('crm')).verify(await forged('gateway', honest()))).resolves.toMatchObject({
      aud: 'crm',
    });
  });

  it('costs one signature check per token', async () => {
    const [gateway, crm] = [await tokensOf('gateway'), await tokensOf('crm')];
    const token = await gateway.sign('crm', call);
    const [first, second] = [await timed(() => crm.verify(token)), await timed(() => crm.verify(token))];
    console.info(`verification: first ${first.toFixed(2)} ms, cached ${second.toFixed(3)} ms`);
    expect(second).toBeLessThan(first);
  });
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
