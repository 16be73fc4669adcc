import { EndOtherSignIns, ListAuditLog, SignOut, UpdateProfile } from '@parley/contracts';
import { HOUSE } from '@parley/kernel';
import { type CallContext, firstCommand } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { migrated, refusal } from '../spec-support/identity-alone.adapter.js';
import { ada, type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';
import { SecuredAccess } from './secured-access.adapter.js';

const from = {
  address: '203.0.113.7',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

describe('what happens to a sign-in, as the organizations of its user are told', () => {
  const postgres = usePostgres(migrated);
  const clock = movableClock();
  let at: RunningIdentity;

  beforeAll(async () => {
    at = await startIdentity({ database: postgres(), clock });
  });
  afterAll(() => at.stop());

  const told = async (type: string) => {
    const { edges } = await at.queries.ask(ListAuditLog, { page: {}, filter: { type: { eq: type } } }, at.asAda);
    return edges.map(({ node }) => node);
  };
  const secured = async (what: string) =>
    (await told('identity.access.secured')).filter(({ changes }) => changes.some(({ to }) => to === what));
  const keyed = (call: CallContext) => ({ ...call, idempotencyKey: v4() });

  it('is a wrong password: once a minute, by nobody, as that user, and of an address that nobody has nothing', async () => {
    const refused = vi.spyOn(at.running.get(SecuredAccess), 'refused');
    const tried = (email: string) => refusal(at.signIn({ email, password: 'not the password', from }));
    for (const email of [ada.email, ada.email, 'nobody@example.org'])
      expect(await tried(email)).toBe('identity.sign-in.refused');
    expect(refused).toHaveBeenCalledTimes(1);
    refused.mockRestore();
    await expect.poll(() => told('identity.access.sign-in-refused')).toHaveLength(1);
    const [entry] = await told('identity.access.sign-in-refused');
    expect(entry).toMatchObject({ actor: { kind: 'system', id: 'identity' }, from: null });
    expect(entry?.why?.reason).toBe('password-wrong');
    expect(entry?.changes).toEqual([
      { field: 'principal', from: null, to: at.whose.userId },
      { field: 'reason', from: null, to: 'password-wrong' },
      { field: 'device', from: null, to: 'Firefox on Linux' },
    ]);
    const rows = await postgres().query<{ type: string }>(
      `select type from identity.events where tenant_id = '${HOUSE}' and type like '%refused%'`,
    );
    expect(rows).toEqual([]);
  });

  it('is told once a minute also where other processes tell it too', async () => {
    const context = firstCommand(at.asAda.actor, clock.now());
    const told = { userId: at.whose.userId, reason: 'code-wrong' } as const;
    for (let times = 0; times < 3; times += 1) await at.running.get(SecuredAccess).refused(told, context);
    const rows = await postgres().query(
      `select 1 from identity.events where type = 'identity.access.sign-in-refused' and data ->> 'reason' = 'code-wrong'`,
    );
    expect(rows).toHaveLength(1);
  });

  it('is where it came from, and its end', async () => {
    const call = await at.callOf(await at.signIn({ from }));
    await at.commands.send(SignOut, { signInId: call.session ?? '' }, keyed(call));
    await expect.poll(() => secured('signed-out')).toHaveLength(1);
    const [ended] = await secured('signed-out');
    expect(ended?.from).toEqual({
      ...{ kind: 'sign-in', id: call.session, name: 'Firefox on Linux', address: '203.0.113.7' },
    });
  });

  it('is the end of all others', async () => {
    const call = await at.callOf(await at.signIn({ from }));
    await at.commands.send(EndOtherSignIns, { signInId: call.session ?? '' }, keyed(call));
    await expect.poll(() => secured('other-sign-ins-ended')).toHaveLength(1);
  });

  it('is a profile: the language before and after, and never the name', async () => {
    const call = await at.callOf(await at.signIn({ from }));
    await at.commands.send(UpdateProfile, { name: 'A. Lovelace', locale: 'ru' }, keyed(call));
    await at.commands.send(UpdateProfile, { locale: 'ru' }, keyed(call));
    await expect.poll(() => secured('profile-changed')).toHaveLength(1);
    const [changed] = await secured('profile-changed');
    expect(changed?.changes).toContainEqual({ field: 'locale', from: 'en', to: 'ru' });
    expect(JSON.stringify(changed)).not.toContain('Lovelace');
  });
});
