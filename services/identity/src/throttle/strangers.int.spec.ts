import { AcceptInvitation, ConfirmSignUp, InviteMember, SignUp } from '@parley/contracts';
import type { CallContext } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { v4 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { Passwords } from '../credentials/passwords.port.js';
import { goodPassword, type IdentityAlone, migrated, nobody, refusal } from '../spec-support/identity-alone.adapter.js';
import { startWithAda } from '../spec-support/signed-up.adapter.js';

const tooMany = 'identity.sign-in.too-many-attempts';
const HOUR = 3_600_000;

describe('whoever is not signed in (check 56)', () => {
  const postgres = usePostgres(migrated);
  const clock = movableClock();
  let identity: IdentityAlone;
  let owner: CallContext;

  beforeAll(async () => {
    ({ identity, owner } = await startWithAda({ database: postgres(), clock }));
  });
  beforeEach(() => {
    // Whatever was counted is forgotten.
    clock.advance(HOUR + 1);
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => identity.stop());

  type From = { readonly from?: { readonly address: string; readonly userAgent: string } };
  const at = (address: string): From => ({ from: { address, userAgent: '' } });
  const nowhere: From = {};
  const commands = () => identity.commands;
  const times = (n: number, ask: (n: number) => Promise<unknown>) =>
    Promise.all(Array.from({ length: n }, (_, index) => refusal(ask(index))));
  const typed = (email: string) => ({ email, password: goodPassword, name: 'Ann', organizationName: 'Roofs' });
  const hashing = () => vi.spyOn(identity.running.get(Passwords), 'hash').mockResolvedValue('$argon2id$none');
  const mailsSent = async () =>
    (await postgres().query(`select from identity.events where type = 'identity.mail.requested'`)).length;

  it('signs up twenty addresses a minute from one network: no more is hashed, and no more is mailed', async () => {
    const hash = hashing();
    const before = await mailsSent();
    const outcomes = await times(60, (n) =>
      commands().send(SignUp, { ...typed(`a${n}@example.org`), ...at('198.51.100.7') }, nobody),
    );
    const mailed = (await mailsSent()) - before;
    console.info(`60 sign-ups at once from one network: ${hash.mock.calls.length} hashed, ${mailed} mailed`);
    expect([hash.mock.calls.length, mailed]).toEqual([20, 20]);
    expect(outcomes.filter((outcome) => outcome === tooMany)).toHaveLength(40);
    const elsewhere = commands().send(SignUp, { ...typed('elsewhere@example.org'), ...at('198.51.100.8') }, nobody);
    await expect(elsewhere).resolves.toEqual({ isRequested: true });
  });

  it('would sign up as many as they like if only addresses were counted', async () => {
    const hash = hashing();
    await times(60, (n) => commands().send(SignUp, { ...typed(`b${n}@example.org`), ...nowhere }, nobody));
    expect(hash).toHaveBeenCalledTimes(60);
  });

  it('is counted before a password of a sign-up is compared', async () => {
    await commands().send(SignUp, typed('carol@example.org'), nobody);
    const code = await identity.codeTo('carol@example.org');
    const guess = (from: From) => (n: number) =>
      commands().send(ConfirmSignUp, { code, password: `guess ${n}`, ...from }, nobody);
    const matches = vi.spyOn(identity.running.get(Passwords), 'matches').mockResolvedValue(false);
    await times(80, guess(at('2001:db8:0:1::1')));
    console.info(`80 confirmations at once from one network: ${matches.mock.calls.length} hashed`);
    expect(matches).toHaveBeenCalledTimes(30);
    matches.mockClear();
    await times(80, guess(nowhere));
    expect(matches, 'mutant: where the network is not counted').toHaveBeenCalledTimes(80);
  });

  it('is counted before the password of who accepts an invitation is hashed', async () => {
    await commands().send(
      InviteMember,
      { email: 'dora@example.org', roles: ['viewer'] },
      { ...owner, idempotencyKey: v4() },
    );
    const code = await identity.codeTo('dora@example.org');
    const accept = (from: From) => () =>
      commands().send(AcceptInvitation, { code, name: 'Dora', password: goodPassword, ...from }, nobody);
    const hash = vi.spyOn(identity.running.get(Passwords), 'hash').mockRejectedValue(new TypeError('not now'));
    await times(80, accept(at('203.0.113.9')));
    console.info(`80 acceptances at once from one network: ${hash.mock.calls.length} hashed`);
    expect(hash).toHaveBeenCalledTimes(30);
    hash.mockClear();
    await times(80, accept(nowhere));
    expect(hash, 'mutant: where the network is not counted').toHaveBeenCalledTimes(80);
  });

  it('gets no more mails of one organization than somebody would write', async () => {
    const invite = (email?: string) => () =>
      commands().send(InviteMember, { ...(email && { email }), roles: ['viewer'] }, { ...owner, idempotencyKey: v4() });
    const before = await mailsSent();
    expect((await times(10, invite('eve@example.org'))).filter((outcome) => outcome === 'done')).toHaveLength(3);
    await times(100, (n) => invite(`e${n}@example.org`)());
    console.info(`110 invitations of one organization at once: ${(await mailsSent()) - before} mailed`);
    expect((await mailsSent()) - before).toBeLessThanOrEqual(60);
    expect(await refusal(invite('frank@example.org')())).toBe(tooMany);
    await expect(invite()(), 'a link goes by nobody’s mail').resolves.toMatchObject({
      code: expect.any(String) as string,
    });
  });
});
