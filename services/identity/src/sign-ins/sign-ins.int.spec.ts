import { EndOtherSignIns, EndSignIn, GetMe, ListSignIns, RefreshSession, type SignedIn } from '@parley/contracts';
import type { CallContext } from '@parley/platform';
import { count, measured, movableClock, usePostgres } from '@parley/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { Passwords } from '../credentials/passwords.port.js';
import { codeOf, migrated, nobody } from '../spec-support/identity-alone.adapter.js';
import { ada, type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';
import { MOST_GAP, mostGap, timeGap, told } from '../spec-support/time-gap.adapter.js';
import { Throttle } from '../throttle/throttle.port.js';

const postgres = usePostgres(migrated);
const clock = movableClock();
const [HOUR, DAY] = [3_600_000, 86_400_000] as const;
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const home = { address: '192.0.2.1', userAgent: firefox };
const tooMany = 'identity.sign-in.too-many-attempts';
let identity: RunningIdentity;

const refused = (code: string): unknown => expect.objectContaining({ code });
const list = async (call: CallContext) => (await identity.queries.ask(ListSignIns, {}, call)).items;
const isOver = async (session: SignedIn) => {
  const call = await identity.callOf(session);
  const ask = () => identity.queries.ask(GetMe, {}, call).then(String, codeOf);
  await expect.poll(ask).toBe('access.session-revoked');
  await expect(identity.refresh(session.refreshToken)).rejects.toEqual(refused('identity.sign-in.ended'));
};

beforeAll(async () => {
  identity = await startIdentity({ database: postgres(), clock });
});
beforeEach(() => {
  clock.advance(100 * DAY);
});
afterAll(() => identity.stop());

describe('my sign-ins', () => {
  it('are shown with device, address and times, the last used first', async () => {
    const first = await identity.signIn({ from: home, remember: true });
    clock.advance(HOUR);
    const second = await identity.signIn();
    const call = await identity.callOf(second);
    clock.advance(HOUR);
    const train = { address: '2001:db8::7', userAgent: 'our program' };
    await identity.commands.send(RefreshSession, { refreshToken: first.refreshToken, from: train }, nobody);
    const now = clock.now().getTime();
    const at = (ms: number) => new Date(now + ms).toISOString();
    expect(await list(call)).toEqual([
      {
        ...{ id: first.signInId, device: 'our program', address: '2001:db8::7' },
        ...{ startedAt: at(-2 * HOUR), lastUsedAt: at(0), expiresAt: at(90 * DAY - 2 * HOUR) },
      },
      {
        ...{ id: second.signInId, device: null, address: null },
        ...{ startedAt: at(-HOUR), lastUsedAt: at(-HOUR), expiresAt: at(11 * HOUR) },
      },
    ]);
  });

  it('last 12 hours, or 90 days where the device is remembered, however active', async () => {
    const [short, long] = [await identity.signIn(), await identity.signIn({ remember: true })];
    clock.advance(12 * HOUR - 1);
    const again = await identity.refresh(short.refreshToken);
    clock.advance(1);
    await expect(identity.refresh(again.refreshToken)).rejects.toEqual(refused('identity.sign-in.ended'));
    clock.advance(90 * DAY - 12 * HOUR - 1);
    const last = await identity.refresh(long.refreshToken);
    clock.advance(1);
    await expect(identity.refresh(last.refreshToken)).rejects.toEqual(refused('identity.sign-in.ended'));
  });

  it('are ended one by one, and all but this one', async () => {
    const [here, one, two, three] = [
      await identity.signIn(),
      await identity.signIn(),
      await identity.signIn(),
      await identity.signIn(),
    ];
    const call = await identity.callOf(here);
    await identity.commands.send(EndSignIn, { signInId: one.signInId }, { ...call, idempotencyKey: 'one' });
    await isOver(one);
    const others = () =>
      identity.commands.send(EndOtherSignIns, { signInId: here.signInId }, { ...call, idempotencyKey: 'others' });
    const first = await others();
    await isOver(two);
    await isOver(three);
    expect((await list(call)).map(({ id }) => id)).toEqual([here.signInId]);
    await expect(others()).resolves.toEqual(first);
  });

  it('of somebody else are none that I could end, or spare', async () => {
    const here = await identity.signIn();
    const call = await identity.callOf(here);
    const signInId = identity.whose.userId;
    const codes = await Promise.all([
      identity.commands.send(EndSignIn, { signInId }, call).then(String, codeOf),
      identity.commands.send(EndOtherSignIns, { signInId }, call).then(String, codeOf),
    ]);
    expect(codes).toEqual(['identity.sign-in.not-found', 'identity.sign-in.not-found']);
    await expect(identity.refresh(here.refreshToken)).resolves.toMatchObject(identity.whose);
  });
});

describe('guessing (check 56)', () => {
  const guess = (address: string, email = ada.email) =>
    identity
      .signIn({ email, password: 'guessed', from: { address, userAgent: 'curl' } })
      .then(() => 'signed in', codeOf);
  /** Guesses are counted where they would be hashed, and cost nothing here. */
  const counted = () => vi.spyOn(identity.running.get(Passwords), 'matches').mockResolvedValue(false);
  afterEach(() => vi.restoreAllMocks());

  /** So many at a time that each is taken in, one time after the other. */
  async function guesses(times: number, address: string) {
    const codes: string[] = [];
    while (codes.length < times) codes.push(...(await Promise.all(Array.from({ length: 20 }, () => guess(address)))));
    return codes;
  }

  it('a thousand times from one address hashes ten', async () => {
    const matches = counted();
    const codes = await guesses(1000, '198.51.100.1');
    const worst = `${matches.mock.calls.length} hashed`;
    measured({ check: '56', seed: '1,000 guesses from one address', result: 'none signed in', worst });
    expect(matches).toHaveBeenCalledTimes(10);
    expect(codes).not.toContain('signed in');
  });

  it('mutant: uncounted, each is hashed', async () => {
    const matches = counted();
    vi.spyOn(identity.running.get(Throttle), 'take').mockResolvedValue();
    await guesses(100, '198.51.100.1');
    expect(matches).toHaveBeenCalledTimes(100);
  });

  it('from a hundred addresses hashes ten', async () => {
    const matches = counted();
    await Promise.all(Array.from({ length: 100 }, (_, n) => guess(`203.0.113.${n}`)));
    console.info(`100 addresses: ${matches.mock.calls.length} hashed`);
    expect(matches).toHaveBeenCalledTimes(10);
  });

  it('one password for many users from one network hashes a hundred a minute', async () => {
    const matches = counted();
    const guessOf = (n: number) => guess(`2001:db8:0:1::${n.toString(16)}`, `u${n}@example.org`);
    const atOnce = Array.from({ length: 15 }, (_, n) => n);
    for (const ten of atOnce) await Promise.all(atOnce.slice(0, 10).map((n) => guessOf(ten * 10 + n)));
    console.info(`150 users from one /64: ${matches.mock.calls.length} hashed`);
    expect(matches).toHaveBeenCalledTimes(100);
    expect(await guess('2001:db8:0:2::1', 'another@example.org')).toBe('identity.sign-in.refused');
  });

  it('locks nobody out of a device they signed in with before', async () => {
    const [{ deviceToken = '' }, { deviceToken: another = '' }] = [
      await identity.signIn({ from: home }),
      await identity.signIn({ from: home }),
    ];
    const matches = counted();
    await Promise.all(Array.from({ length: 20 }, () => guess('198.51.100.2')));
    matches.mockRestore();
    const outcome = (token?: string) =>
      identity.signIn({ from: home, ...(token && { deviceToken: token }) }).then(() => 'signed in', codeOf);
    expect(await outcome(deviceToken)).toBe('signed in');
    expect(await outcome(), 'mutant: without the device, the same password').toBe(tooMany);
    const [nonce = '', first = '', last = '', proof = ''] = deviceToken.split('.');
    const later = (Number.parseInt(last, 36) + 1).toString(36);
    const forged = [
      [nonce, first, last, another.split('.')[3]],
      [nonce, first, later, proof],
      [nonce, later, last, proof],
    ];
    for (const one of forged) expect(await outcome(one.join('.'))).toBe(tooMany);
    expect(await outcome('nonsense')).toBe(tooMany);
  });

  it('knows a device for ninety days after it was used last, and for a year at most', async () => {
    const isKnown = async (token: string) => {
      const matches = counted();
      await Promise.all(Array.from({ length: 11 }, () => guess('198.51.100.3')));
      matches.mockRestore();
      const outcome = await identity.signIn({ from: home, deviceToken: token }).then(() => 'known', codeOf);
      clock.advance(HOUR + 1);
      return outcome === 'known';
    };
    const used = async (token?: string) => {
      const { deviceToken = '' } = await identity.signIn({ from: home, ...(token && { deviceToken: token }) });
      return deviceToken;
    };
    const [unused, begun] = [await used(), clock.now().getTime()];
    let inUse = await used();
    clock.advance(80 * DAY);
    expect(await isKnown(unused)).toBe(true);
    inUse = await used(inUse);
    clock.advance(11 * DAY);
    expect(await isKnown(unused), 'ninety days after').toBe(false);
    expect(await isKnown(inUse)).toBe(true);
    for (let days = 160; days < 360; days += 60) {
      clock.advance(begun + days * DAY - clock.now().getTime());
      inUse = await used(inUse);
    }
    clock.advance(begun + 365 * DAY - HOUR - clock.now().getTime());
    expect(await isKnown(inUse)).toBe(true);
    clock.advance(HOUR);
    expect(await isKnown(inUse), 'a year after').toBe(false);
  });

  it('on a known device is as slow as elsewhere, and holds nobody else', async () => {
    const { deviceToken = '' } = await identity.signIn();
    const matches = counted();
    const tries = Array.from({ length: 20 }, () => identity.signIn({ deviceToken }).then(() => 'signed in', codeOf));
    await Promise.all(tries);
    expect(matches).toHaveBeenCalledTimes(10);
    matches.mockRestore();
    await expect(identity.signIn()).resolves.toMatchObject(identity.whose);
  });

  it('takes no longer for who is known than for who is not', { timeout: 300_000 }, async () => {
    const timed = async (email: string, n: number) => {
      // Slow enough to be let through, ten a minute and a hundred in a row.
      clock.advance(n % 90 === 0 ? HOUR + 1 : 3500);
      const begun = performance.now();
      expect(await guess('192.0.2.99', email)).toBe('identity.sign-in.refused');
      return performance.now() - begun;
    };
    const trials = count({ ci: 24, full: 200 });
    const gap = await timeGap(
      trials,
      (n) => timed(ada.email, n),
      (n) => timed(`nobody${n}@example.org`, n),
    );
    measured({ check: '56', seed: `sign-in, ${trials} trials`, result: told(gap), worst: `${gap.gap.toFixed(2)} ms` });
    expect(gap.gap).toBeLessThan(mostGap(gap));
    const passwords = identity.running.get(Passwords);
    const hashed = passwords.matches.bind(passwords);
    vi.spyOn(passwords, 'matches').mockImplementation(async (shown, of) => of !== null && hashed(shown, of));
    clock.advance(HOUR + 1);
    const mutant = await timeGap(
      9,
      (n) => timed(ada.email, n),
      (n) => timed(`none${n}@example.org`, n),
    );
    console.info(`mutant, where nothing is hashed for nobody: ${told(mutant)}`);
    expect(mutant.gap).toBeGreaterThan(MOST_GAP);
  });
});

it('answered everything', () =>
  expect(identity.log.entries.filter(({ what }) => what === 'An operation failed.')).toEqual([]));
