import { ChangePassword, ConfirmSignUp, GetMe, RequestPasswordReset, SignIn, SignUp } from '@parley/contracts';
import { count, measured, movableClock, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { Passwords } from '../credentials/passwords.port.js';
import { type IdentityAlone, migrated, nobody, refusal, startAlone } from '../spec-support/identity-alone.adapter.js';
import { MOST_GAP, mostGap, timeGap, told } from '../spec-support/time-gap.adapter.js';

const patience = { timeout: 15_000, interval: 50 };
const password = 'tulips under the bridge';
const HOUR = 3_600_000;

describe('sign-up', () => {
  const postgres = usePostgres(migrated);
  const clock = movableClock();
  let identity: IdentityAlone;

  beforeAll(async () => {
    const environment = { PARLEY_PUBLIC_URL: 'https://parley.example' };
    identity = await startAlone({ database: postgres(), clock, environment });
  });
  afterAll(() => identity.stop());

  const typed = (email: string, organizationName = 'Roofs') => ({
    email,
    password,
    name: 'Ada Canary',
    organizationName,
  });
  const signUp = (email: string, organizationName?: string) => {
    // The newest mail is told by its time.
    clock.advance(1);
    return identity.commands.send(SignUp, typed(email, organizationName), nobody);
  };
  const confirm = (code: string, typedAgain = password) =>
    identity.commands.send(ConfirmSignUp, { code, password: typedAgain }, nobody);
  const mailsTo = async (address: string) => (await identity.mails()).filter(({ to }) => to === address);

  it('makes user, organization and owner once the address is proved, and signs in', async () => {
    await signUp('Ada@Example.org');
    const code = await identity.codeTo('ada@example.org');
    await expect(refusal(confirm(code, 'what the stranger never typed'))).resolves.toBe(
      'identity.sign-up.code-invalid',
    );
    const session = await confirm(code);
    const me = await identity.queries.ask(GetMe, {}, await identity.callOf(session));
    expect(me).toMatchObject({
      user: { email: 'ada@example.org', name: 'Ada Canary' },
      organization: { id: session.organizationId, name: 'Roofs' },
      roles: ['owner'],
    });
    const again = identity.commands.send(SignIn, { email: 'ada@example.org', password }, nobody);
    await expect(again).resolves.toMatchObject({ organizationId: session.organizationId });
    await expect(refusal(confirm(code))).resolves.toBe('identity.sign-up.code-invalid');
  });

  it('answers the same for an address that is known (check 56); its owner reads the difference', async () => {
    const [known, unknown] = [await signUp('ada@example.org'), await signUp('new@example.org')];
    expect(known).toEqual(unknown);
    expect((await mailsTo('ada@example.org'))[0]).toMatchObject({ subject: 'You have a sign-in to Parley already' });
    expect((await mailsTo('new@example.org'))[0]).toMatchObject({ subject: 'Confirm your address for Parley' });
    expect((await mailsTo('new@example.org'))[0]?.text).toContain('https://parley.example/confirm-sign-up#');
    const [events] = await postgres().query<{ known: string; unknown: string }>(
      `select count(*) filter (where data ->> 'kind' = 'address-known') as known,
        count(*) filter (where data ->> 'kind' = 'confirm-sign-up') as unknown from identity.events`,
    );
    expect(events).toEqual({ known: '1', unknown: '2' });
  });

  it('takes as long for an address that is known (check 56)', { timeout: 300_000 }, async () => {
    const timed = async (email: string, n = 0) => {
      // Slow enough to be let through, ten a minute and a hundred in a row.
      clock.advance(n % 90 === 0 ? HOUR + 1 : 6500);
      const begun = performance.now();
      await signUp(email);
      return performance.now() - begun;
    };
    await timed('warm@example.org');
    const trials = count({ ci: 9, full: 200 });
    const gap = await timeGap(
      trials,
      (n) => timed('ada@example.org', n),
      (n) => timed(`n${n}@example.org`, n),
    );
    measured({ check: '56', seed: `sign-up, ${trials} trials`, result: told(gap), worst: `${gap.gap.toFixed(2)} ms` });
    expect(gap.gap).toBeLessThan(mostGap(gap));
    const hashing = vi.spyOn(identity.running.get(Passwords), 'hash');
    const mutant = await timeGap(
      3,
      (n) => {
        hashing.mockResolvedValueOnce('$argon2id$none');
        return timed('ada@example.org', n);
      },
      (n) => timed(`m${n}@example.org`, n),
    );
    hashing.mockRestore();
    console.info(`mutant, where nothing is hashed for who is known: ${told(mutant)}`);
    expect(mutant.gap).toBeGreaterThan(MOST_GAP);
  });

  it('never takes an address over: of two sign-ups the first that is confirmed has it', async () => {
    await signUp('eve@example.org', 'First');
    const first = await identity.codeTo('eve@example.org');
    await signUp('eve@example.org', 'Second');
    const second = await identity.codeTo('eve@example.org');
    expect(second).not.toBe(first);
    await confirm(second);
    await expect(refusal(confirm(first))).resolves.toBe('identity.user.address-taken');
    const [row] = await postgres().query<{ n: string }>(
      `select count(*) as n from identity.events where type = 'identity.organization.created'`,
    );
    expect(row?.n).toBe('2');
  });

  it('has one winner where the same code is shown twice at once', async () => {
    await signUp('two@example.org');
    const code = await identity.codeTo('two@example.org');
    const results = await Promise.allSettled([confirm(code), confirm(code), confirm(code)]);
    const winners = results.filter(({ status }) => status === 'fulfilled').length;
    console.info(`3 parallel confirmations: ${winners} winner`);
    expect(winners).toBe(1);
  });

  it('refuses a password that everybody tries, and floods of one address', async () => {
    const weak = identity.commands.send(SignUp, { ...typed('weak@example.org'), password: 'password1' }, nobody);
    await expect(refusal(weak)).resolves.toBe('identity.password.common');
    const codes = [];
    for (let n = 0; n < 12; n += 1) codes.push(await refusal(signUp('flood@example.org')));
    expect(codes.filter((code) => code === 'identity.sign-in.too-many-attempts')).toHaveLength(2);
    expect(await mailsTo('flood@example.org')).toHaveLength(10);
  });

  it('is forgotten after 24 hours: its code works no more, and what was typed reads as erased', async () => {
    await signUp('late@example.org');
    const code = await identity.codeTo('late@example.org');
    const keys = () =>
      postgres().query(
        `select from identity.subject_keys where subject_id = '${code.split('.')[0] ?? ''}' and wrapped_key is not null`,
      );
    expect(await keys()).toHaveLength(1);
    clock.advance(24 * HOUR + 1000);
    await expect(refusal(confirm(code))).resolves.toBe('identity.sign-up.code-invalid');
    await vi.waitFor(async () => expect(await keys()).toHaveLength(0), patience);
  });

  it('keeps the language it came in: later mails are in it', async () => {
    const email = 'vera@example.org';
    const subjects = async () => (await mailsTo(email)).map(({ subject }) => subject);
    await identity.commands.send(SignUp, { ...typed(email), locale: 'ru' }, nobody);
    const session = await confirm(await identity.codeTo(email));
    const input = { signInId: session.signInId, currentPassword: password, newPassword: `another ${password}` };
    await identity.commands.send(ChangePassword, input, await identity.callOf(session));
    await identity.commands.send(RequestPasswordReset, { email }, nobody);
    await vi.waitFor(async () => expect(await subjects()).toHaveLength(3), patience);
    expect((await subjects()).toSorted()).toEqual([
      'Ваш пароль для Parley изменён',
      'Новый пароль для Parley',
      'Подтвердите адрес для Parley',
    ]);
  });

  it('leaves nothing that was typed in clear in the log', async () => {
    const [row] = await postgres().query<{ text: string }>(
      'select string_agg(data::text, chr(10)) as text from identity.events',
    );
    const hits = ['ada@example.org', 'Ada Canary', password, '$argon2'].filter((word) => row?.text.includes(word));
    console.info(`${row?.text.length ?? 0} characters of events, ${hits.length} hits`);
    expect(hits).toEqual([]);
    expect(identity.faults).toEqual([]);
  });
});
