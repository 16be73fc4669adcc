import {
  BeginSecondFactor,
  ConfirmSecondFactor,
  GetSecondFactor,
  RemoveSecondFactor,
  RenewRecoveryCodes,
  RequestPasswordReset,
  ResetPassword,
  SignInByCode,
} from '@parley/contracts';
import { movableClock, usePostgres } from '@parley/testing';
import type { CallContext } from '@parley/platform';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { issueSignInCode } from '../index.js';
import { codeOf, migrated, nobody } from '../spec-support/identity-alone.adapter.js';
import { ada, type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';
import { Throttle } from '../throttle/throttle.port.js';
import { Codes } from './codes.adapter.js';
import { SecondFactorProofs } from './second-factor-proofs.adapter.js';

const postgres = usePostgres(migrated);
const clock = movableClock();
const HALF_MINUTE = 30_000;
let identity: RunningIdentity;
let secret: string;
let recoveryCodes: readonly string[];

const codeIn = (steps: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() + steps * HALF_MINUTE });
const refused = (code: string): unknown => expect.objectContaining({ code });
const signIn = (secondFactorCode?: string) =>
  identity.signIn(secondFactorCode === undefined ? {} : { secondFactorCode }).then(() => 'signed in', codeOf);
const [needed, wrong, tooMany] = [
  'identity.sign-in.second-factor-needed',
  'identity.sign-in.second-factor-wrong',
  'identity.sign-in.too-many-attempts',
];
const here = async () => identity.callOf(await identity.signIn({ secondFactorCode: codeIn(0) }));
const keyed = (call: CallContext, idempotencyKey: string) => ({ ...call, idempotencyKey });

beforeAll(async () => {
  identity = await startIdentity({ database: postgres(), clock });
  const call = await identity.callOf(await identity.signIn());
  const begin = () => identity.commands.send(BeginSecondFactor, {}, keyed(call, 'begin'));
  const twice = await Promise.all([begin(), begin()]);
  console.info(`begun twice at once under one key: shown ${twice.filter((begun) => begun.secret !== '').length} times`);
  expect(twice.filter((begun) => begun.secret !== '')).toHaveLength(1);
  secret = twice.map((begun) => begun.secret).find((shown) => shown !== '') ?? '';
  await expect(begin(), 'the same call again').resolves.toMatchObject({ secret: '', uri: '' });
  await expect(signIn(), 'until it is confirmed').resolves.toBe('signed in');
  const confirm = (code: string) => identity.commands.send(ConfirmSecondFactor, { code }, keyed(call, `with ${code}`));
  await expect(confirm('000000')).rejects.toEqual(refused('identity.second-factor.code-wrong'));
  const code = codeIn(0);
  recoveryCodes = (await confirm(code)).recoveryCodes;
  expect(recoveryCodes).toHaveLength(10);
  await expect(confirm(code), 'the same call again').resolves.toMatchObject({ recoveryCodes: [] });
});
beforeEach(() => {
  // Every code is another one, and what was tried is forgotten.
  clock.advance(3_600_000);
});
afterAll(() => identity.stop());

describe('a sign-in with a second factor (check 55)', () => {
  it('asks for it once the password is right, and for nothing before', async () => {
    expect(await signIn()).toBe(needed);
    const guessed = identity.signIn({ password: 'guessed', secondFactorCode: codeIn(0) });
    await expect(guessed).rejects.toEqual(refused('identity.sign-in.refused'));
    expect(await signIn(codeIn(0))).toBe('signed in');
  });

  it('takes each code once, at most one step early or late', async () => {
    const code = codeIn(0);
    expect([await signIn(code), await signIn(code)]).toEqual(['signed in', wrong]);
    clock.advance(HALF_MINUTE * 4);
    const outcomes = [];
    for (const steps of [-2, -1, 0, 1, 2]) outcomes.push(await signIn(codeIn(steps)));
    console.info(`two steps early to two late: ${outcomes.join(', ')}`);
    expect(outcomes).toEqual([wrong, 'signed in', 'signed in', 'signed in', wrong]);
  });

  it('has one winner among five who show the same code at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => signIn(codeIn(0))));
    console.info(`5 at once: ${outcomes.filter((one) => one === 'signed in').length} signed in`);
    expect(outcomes.filter((one) => one === 'signed in')).toHaveLength(1);
  });

  it('looks at no sixth wrong code, not even at a right one', async () => {
    const outcomes = [];
    for (let n = 0; n < 6; n += 1) outcomes.push(await signIn('000000'));
    expect(outcomes).toEqual([...Array.from({ length: 5 }, () => wrong), tooMany]);
    expect(await signIn(codeIn(0))).toBe(tooMany);
    clock.advance(61_000);
    expect(await signIn(codeIn(0))).toBe('signed in');
  });

  it('mutant: uncounted, it looks at as many wrong codes as anybody tries', async () => {
    const counting = vi.spyOn(identity.running.get(Throttle), 'take').mockResolvedValue();
    const outcomes = [];
    for (let n = 0; n < 8; n += 1) outcomes.push(await signIn('000000'));
    counting.mockRestore();
    console.info(`uncounted: ${outcomes.filter((one) => one === wrong).length} wrong codes of 8 looked at`);
    expect(new Set(outcomes)).toEqual(new Set([wrong]));
  });

  it('takes each recovery code once, however it is typed', async () => {
    const [first = '', second = ''] = recoveryCodes;
    expect(await signIn(first.toUpperCase())).toBe('signed in');
    expect(await signIn(first)).toBe(wrong);
    expect(await signIn(second.replaceAll('-', ' '))).toBe('signed in');
    const call = await here();
    await expect(identity.queries.ask(GetSecondFactor, {}, call)).resolves.toEqual({
      isOn: true,
      recoveryCodeCount: 8,
      isRequired: false,
    });
  });

  it('is asked for where a printed code signs in, without using that up', async () => {
    const code = await issueSignInCode(identity.running, identity.whose);
    const byCode = (secondFactorCode?: string) =>
      identity.commands.send(SignInByCode, { code, ...(secondFactorCode && { secondFactorCode }) }, nobody);
    await expect(byCode()).rejects.toEqual(refused(needed));
    await expect(byCode(codeIn(0))).resolves.toMatchObject(identity.whose);
  });

  it('is asked for after the password was reset, as before', async () => {
    await identity.commands.send(RequestPasswordReset, { email: ada.email }, nobody);
    const token = await vi.waitFor(
      async () => {
        const [mail] = await identity.mails();
        return /Code: (\S+)/.exec(mail?.text ?? '')?.[1] ?? Promise.reject(new Error('There is no mail yet'));
      },
      { timeout: 10_000, interval: 50 },
    );
    const answer = await identity.commands.send(ResetPassword, { token, password: ada.password }, nobody);
    expect(answer).toEqual({ isReset: true });
    expect(await signIn()).toBe(needed);
    const proving = vi.spyOn(identity.running.get(SecondFactorProofs), 'prove').mockResolvedValueOnce();
    expect(await signIn(), 'mutant: where nobody asks for it').toBe('signed in');
    proving.mockRestore();
    expect(await signIn(codeIn(0))).toBe('signed in');
  });
});

describe('a second factor that is on', () => {
  it('is set up anew by nobody who holds a sign-in alone', async () => {
    const call = await here();
    const again = identity.commands.send(BeginSecondFactor, {}, keyed(call, 'again'));
    await expect(again).rejects.toEqual(refused('identity.second-factor.on-already'));
    const removed = identity.commands.send(RemoveSecondFactor, { code: '000000' }, keyed(call, 'guess'));
    await expect(removed).rejects.toEqual(refused('identity.second-factor.code-wrong'));
  });

  it('gets other recovery codes; those before work no more', async () => {
    const [, , third = ''] = recoveryCodes;
    const call = await here();
    clock.advance(HALF_MINUTE);
    const code = codeIn(0);
    const renew = () => identity.commands.send(RenewRecoveryCodes, { code }, keyed(call, 'renew'));
    const { recoveryCodes: renewed } = await renew();
    expect(renewed).toHaveLength(10);
    await expect(renew(), 'the same call again').resolves.toMatchObject({ recoveryCodes: [] });
    expect(await signIn(third)).toBe(wrong);
    expect(await signIn(renewed[2])).toBe('signed in');
  });

  /** Which of them stand in the log, as they are shown, as they are typed, or in another alphabet. */
  const inClear = async (secrets: readonly string[]) => {
    const [row] = await postgres().query<{ text: string }>(
      'select string_agg(data::text, chr(10)) as text from identity.events',
    );
    const spelled = secrets.flatMap((one) => [one, plain(one), hexOf(one)]);
    const hits = spelled.filter((text) => row?.text.includes(text));
    console.info(`${row?.text.length ?? 0} characters of events, ${hits.length} hits`);
    return hits;
  };
  const plain = (code: string) => code.replaceAll('-', '');
  const hexOf = (code: string) => Buffer.from(plain(code)).toString('hex');

  it('stands nowhere in clear, and neither do its recovery codes (check 55)', async () =>
    expect(await inClear([secret, ...recoveryCodes])).toEqual([]));

  it('mutant: kept by what can be turned back, its recovery codes would stand there (check 55)', async () => {
    const codes = identity.running.get(Codes);
    const made = codes.newRecoveryCodes();
    const recoveryHashes = made.recoveryCodes.map((code) => hexOf(code).padEnd(64, '0'));
    vi.spyOn(codes, 'newRecoveryCodes').mockReturnValueOnce({ ...made, recoveryHashes });
    const call = await here();
    clock.advance(HALF_MINUTE);
    await identity.commands.send(RenewRecoveryCodes, { code: codeIn(0) }, keyed(call, 'unhashed'));
    expect(await inClear(made.recoveryCodes)).toHaveLength(10);
  });

  it('is removed with a code of it', async () => {
    const call = await here();
    clock.advance(HALF_MINUTE);
    await identity.commands.send(RemoveSecondFactor, { code: codeIn(0) }, keyed(call, 'remove'));
    expect(await signIn()).toBe('signed in');
    await expect(identity.queries.ask(GetSecondFactor, {}, call)).resolves.toEqual({
      isOn: false,
      recoveryCodeCount: 0,
      isRequired: false,
    });
  });
});

it('answered everything', () =>
  expect(identity.log.entries.filter(({ what }) => what === 'An operation failed.')).toEqual([]));
