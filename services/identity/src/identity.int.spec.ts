import { randomBytes } from 'node:crypto';

import {
  GetMe,
  KeysForReading,
  KeysForWriting,
  MembersByPrincipal,
  SignInByCode,
  SignOut,
  SwitchOrganization,
} from '@parley/contracts';
import type { CallContext } from '@parley/platform';
import { measured, movableClock, onABusyMachine, usePostgres } from '@parley/testing';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ensureOwner, issueSignInCode } from './index.js';
import { codeOf, type IdentityAlone, migrated, nobody, startAlone } from './spec-support/identity-alone.adapter.js';

const owner = {
  email: 'Ada@example.org',
  name: 'Ada Canary Lovelace',
  password: 'correct horse',
  organizationName: 'Roofs',
};
const refused = (code: string): unknown => expect.objectContaining({ code });

describe('identity', () => {
  const postgres = usePostgres(migrated);
  const clock = movableClock();
  let at: IdentityAlone;
  let whose: { readonly userId: string; readonly organizationId: string };

  const signIn = (password = owner.password, email = owner.email) => at.signIn({ email, password });

  beforeAll(async () => {
    at = await startAlone({ database: postgres(), clock });
    whose = await ensureOwner(at.running, owner);
  });
  afterAll(() => at.stop());

  it('finds the owner that is there', async () => {
    await expect(ensureOwner(at.running, { ...owner, password: 'another' })).resolves.toEqual(whose);
    await expect(signIn('another')).rejects.toEqual(refused('identity.sign-in.refused'));
  });

  it('signs the owner in, who is then known by their access token', async () => {
    const session = await signIn();
    expect(session).toMatchObject(whose);
    const call = await at.callOf(session);
    await expect(at.queries.ask(GetMe, {}, call)).resolves.toMatchObject({
      user: { email: 'ada@example.org', name: owner.name },
      organization: { id: whose.organizationId, name: 'Roofs' },
      roles: ['owner'],
    });
    const members = () => at.queries.ask(MembersByPrincipal, { ids: [v4(), whose.userId] }, call);
    await expect
      .poll(members, { timeout: onABusyMachine(5000) })
      .toMatchObject({ items: [null, { name: owner.name, roles: ['owner'] }] });
    clock.advance(601_000);
    await expect(at.callOf(session)).rejects.toEqual(refused('access.token-invalid'));
  });

  it('says the same of an unknown address and a wrong password (check 56)', async () => {
    const [wrong, unknown] = await Promise.allSettled([signIn('wrong'), signIn('wrong', 'eve@example.org')]);
    expect(JSON.stringify(wrong)).toBe(JSON.stringify(unknown));
    expect(wrong).toMatchObject({ status: 'rejected', reason: { code: 'identity.sign-in.refused' } });
  });

  it('stops guessing before it hashes, and lets the rest through', async () => {
    const guess = () => signIn('guess', 'bob@example.org').then(String, codeOf);
    const codes = [];
    for (let n = 0; n < 15; n += 1) codes.push(await guess());
    const limited = codes.filter((code) => code === 'identity.sign-in.too-many-attempts').length;
    console.info(`15 guesses: ${15 - limited} hashed, ${limited} refused before`);
    expect(limited).toBe(5);
    await expect(signIn()).resolves.toMatchObject(whose);
    clock.advance(61_000);
    expect(await guess()).toBe('identity.sign-in.refused');
  });

  it('exchanges a refresh token once; shown again, its whole family is over within 1 s, and its user hears of it (check 52)', async () => {
    const first = await signIn();
    const second = await at.refresh(first.refreshToken);
    const heard = async () => [
      (await at.mails()).filter(({ subject }) => subject === 'A sign-in to Parley was ended').length,
      ...(await postgres().query(
        `select data ->> 'reason' as of from identity.events
          where type = 'identity.sign-in.ended' and data ->> 'signInId' = '${first.signInId}'
          union all select data ->> 'what' from identity.events
          where type = 'identity.access.secured' and tenant_id = '${whose.organizationId}'`,
      )),
    ];
    expect(await heard(), 'mutant: nothing was shown twice').toEqual([0]);
    const began = performance.now();
    await expect(at.refresh(first.refreshToken)).rejects.toEqual(refused('identity.sign-in.refresh-token-reused'));
    await expect(at.refresh(second.refreshToken)).rejects.toEqual(refused('identity.sign-in.ended'));
    const ask = async () => at.queries.ask(GetMe, {}, await at.callOf(second)).then(String, codeOf);
    await expect.poll(ask, { interval: 20 }).toBe('access.session-revoked');
    const milliseconds = performance.now() - began;
    const worst = `${milliseconds.toFixed(0)} ms until the access token was none`;
    measured({ check: '52', seed: 'a refresh token twice', result: 'the family ended', worst });
    expect(milliseconds).toBeLessThan(onABusyMachine(5000));
    expect(await heard()).toEqual([1, { of: 'refresh-reused' }, { of: 'sign-in-copied' }]);
  });

  it('has one winner among parallel refreshes (check 52)', async () => {
    const { refreshToken } = await signIn();
    const results = await Promise.allSettled([
      at.refresh(refreshToken),
      at.refresh(refreshToken),
      at.refresh(refreshToken),
    ]);
    const winners = results.filter(({ status }) => status === 'fulfilled').length;
    console.info(`3 parallel refreshes: ${winners} winner`);
    expect(winners).toBe(1);
  });

  it('refuses a refresh token that is guessed, or after its absolute life (check 52)', async () => {
    const { refreshToken, signInId } = await signIn();
    const guessed = `${signInId}.${randomBytes(32).toString('base64url')}`;
    await expect(at.refresh(guessed)).rejects.toEqual(refused('identity.sign-in.refresh-token-invalid'));
    clock.advance(31 * 86_400_000);
    await expect(at.refresh(refreshToken)).rejects.toEqual(refused('identity.sign-in.ended'));
  });

  it('signs out: access and refresh end, also in another organization (check 52)', async () => {
    const session = await signIn();
    const call = await at.callOf(session);
    const { signInId, refreshToken } = session;
    const elsewhere = at.commands.send(SwitchOrganization, { signInId, organizationId: v4(), refreshToken }, call);
    await expect(elsewhere).rejects.toEqual(refused('identity.organization.not-found'));
    const { organizationId } = whose;
    const switched = await at.commands.send(SwitchOrganization, { signInId, organizationId, refreshToken }, call);
    await at.commands.send(SignOut, { signInId }, call);
    await expect(at.refresh(switched.refreshToken)).rejects.toEqual(refused('identity.sign-in.ended'));
    const ask = () => at.queries.ask(GetMe, {}, call).then(String, codeOf);
    await expect.poll(ask).toBe('access.session-revoked');
  });

  it('takes a printed code once', async () => {
    const code = await issueSignInCode(at.running, whose);
    const byCode = () => at.commands.send(SignInByCode, { code }, nobody);
    await expect(byCode()).resolves.toMatchObject(whose);
    await expect(byCode()).rejects.toEqual(refused('identity.sign-in.code-invalid'));
  });

  it('lends keys to services, never to the gateway', async () => {
    const crm = await at.callersOf('crm');
    const asItself: CallContext = {
      actor: { tenantId: whose.organizationId, principal: { kind: 'system', id: 'crm' } },
    };
    const subjectIds = [v4()];
    const { keys: made } = await crm.commands.send(KeysForWriting, { subjectIds }, asItself);
    const { keys: found } = await crm.queries.ask(KeysForReading, { subjectIds }, asItself);
    expect(found[0]?.versions[0]?.key).toBe(made[0]?.key);
    const elsewhere = { actor: { ...asItself.actor, tenantId: v4() } };
    await expect(crm.queries.ask(KeysForReading, { subjectIds }, elsewhere)).resolves.toEqual({ keys: [] });
    await expect(at.queries.ask(KeysForReading, { subjectIds }, nobody)).rejects.toEqual(
      refused('access.permission-missing'),
    );
  });

  it('holds neither address, name, password nor refresh token in clear in its log', async () => {
    const { refreshToken } = await signIn();
    const [row] = await postgres().query<{ text: string }>(
      'select string_agg(data::text, chr(10)) as text from identity.events',
    );
    const text = row?.text ?? '';
    const hits = ['ada@example.org', owner.name, owner.password, '$argon2', refreshToken].filter((secret) =>
      text.includes(secret),
    );
    console.info(`${text.length} characters of events, ${hits.length} hits`);
    expect(hits).toEqual([]);
  });

  it('ran without an error', () => expect(at.faults).toEqual([]));
});
