import { ChangePassword, CredentialPasswordSet, GetMe, RequestPasswordReset, ResetPassword } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { firstCommand, Timers } from '@parley/platform';
import { count, measured, movableClock, usePostgres } from '@parley/testing';
import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { asIdentity } from '../house-context.js';
import { codeOf, migrated, nobody } from '../spec-support/identity-alone.adapter.js';
import { ada, type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';
import { Throttle } from '../throttle/throttle.port.js';
import { mostGap, timeGap, told } from '../spec-support/time-gap.adapter.js';
import { credentialStream } from './credential.js';
import { passwordResetDue } from './password-resets/password-reset-due.timer.js';
import { SendPasswordResetTimer } from './password-resets/send-password-reset.timer.js';
import { Passwords } from './passwords.port.js';

const postgres = usePostgres(migrated);
const clock = movableClock();
const cheap = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const other = 'an entirely other one';
let identity: RunningIdentity;
let firstHash: string;

const storedHash = async () => {
  const { state } = await identity.running.get(EventStore).load(credentialStream(HOUSE, identity.whose.userId));
  return state.passwordHash ?? '';
};
const store = async (passwordHash: string) => {
  const { userId } = identity.whose;
  await identity.running
    .get(EventStore)
    .update(credentialStream(HOUSE, userId), firstCommand(asIdentity, clock.now()), () => [
      CredentialPasswordSet({ userId, passwordHash }),
    ]);
};
const refused = (code: string): unknown => expect.objectContaining({ code });

beforeAll(async () => {
  identity = await startIdentity({ database: postgres(), clock });
  firstHash = await storedHash();
});
beforeEach(async () => {
  // Whatever was tried before is forgotten.
  clock.advance(3_600_001);
  await store(firstHash);
});
afterAll(() => identity.stop());

describe('a stored hash (check 51)', () => {
  it('that is cheaper than today’s is made anew when its password is shown', async () => {
    await store(await hash(ada.password, cheap));
    expect(await storedHash()).toMatch(/^\$argon2id\$v=19\$m=19456,/);
    await expect(identity.signIn({ password: 'wrong' })).rejects.toEqual(refused('identity.sign-in.refused'));
    expect(await storedHash()).toMatch(/^\$argon2id\$v=19\$m=19456,/);
    await identity.signIn();
    const anew = await storedHash();
    console.info(`hashed anew: ${anew.split('$').slice(1, 4).join(' ')}`);
    expect(anew).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    await identity.signIn();
    expect(await storedHash()).toBe(anew);
  });

  it('mutant: would stay as cheap as it is where nobody looks how it was made', async () => {
    await store(await hash(ada.password, cheap));
    const looking = vi.spyOn(identity.running.get(Passwords), 'isWeak').mockReturnValue(false);
    await identity.signIn();
    looking.mockRestore();
    expect(await storedHash()).toMatch(/^\$argon2id\$v=19\$m=19456,/);
  });
});

describe('changing a password', () => {
  const change = async (input: { readonly currentPassword?: string; readonly newPassword?: string } = {}) => {
    const here = await identity.signIn();
    const call = await identity.callOf(here);
    const wanted = { signInId: here.signInId, currentPassword: ada.password, newPassword: other, ...input };
    const send = (key = 'k') =>
      identity.commands.send(ChangePassword, wanted, { ...call, idempotencyKey: `${here.signInId} ${key}` });
    return { here, call, send };
  };

  it('ends all other sign-ins and keeps the one it is made in; the old password is none', async () => {
    const elsewhere = await identity.signIn();
    const there = await identity.callOf(elsewhere);
    const { here, call, send } = await change();
    await send();
    const begun = performance.now();
    const ask = () => identity.queries.ask(GetMe, {}, there).then(String, codeOf);
    await expect.poll(ask).toBe('access.session-revoked');
    console.info(`the other sign-in ended after ${((performance.now() - begun) / 1000).toFixed(2)} s`);
    await expect(identity.refresh(elsewhere.refreshToken)).rejects.toEqual(refused('identity.sign-in.ended'));
    await expect(identity.queries.ask(GetMe, {}, call)).resolves.toMatchObject({ roles: ['owner'] });
    await expect(identity.refresh(here.refreshToken)).resolves.toMatchObject({ signInId: here.signInId });
    await expect(identity.signIn()).rejects.toEqual(refused('identity.sign-in.refused'));
    await expect(identity.signIn({ password: other })).resolves.toMatchObject(identity.whose);
  });

  it('tells its user by mail, and answers a repeated call as the first time', async () => {
    const { send } = await change();
    const first = await send();
    await expect(send()).resolves.toEqual(first);
    const told = (await identity.mails()).filter(({ subject }) => subject === 'Your password for Parley was changed');
    expect(told.at(0)).toMatchObject({ to: ada.email });
  });

  it('wants the current one, and one that keeps the rules', async () => {
    const wrong = await change({ currentPassword: 'not this one' });
    await expect(wrong.send()).rejects.toEqual(refused('identity.password.wrong'));
    const codes = [];
    for (const newPassword of ['short', 'password1', 'lovelace1815', 'Roofs2026']) {
      const { send } = await change({ newPassword });
      codes.push(await send().then(String, codeOf));
    }
    expect(codes).toEqual([
      'identity.password.too-short',
      'identity.password.common',
      'identity.password.about-user',
      'identity.password.about-user',
    ]);
    await expect(identity.signIn()).resolves.toMatchObject(identity.whose);
  });

  it('lets whoever stole a sign-in guess ten times a minute', async () => {
    const { send } = await change({ currentPassword: 'not this one' });
    const codes = [];
    for (let n = 0; n < 12; n += 1) codes.push(await send(String(n)).then(String, codeOf));
    expect(codes.filter((code) => code === 'identity.password.wrong')).toHaveLength(10);
    expect(codes.at(-1)).toBe('identity.sign-in.too-many-attempts');
  });
});

describe('resetting a password', () => {
  const request = (email = ada.email, from?: { address: string; userAgent: string }) =>
    identity.commands.send(RequestPasswordReset, { email, ...(from && { from }) }, nobody);
  const reset = (token: string, password = other) => identity.commands.send(ResetPassword, { token, password }, nobody);
  const sent = async () =>
    (await identity.mails()).flatMap(({ text, to }) => (to === ada.email ? (/Code: (\S+)/.exec(text)?.[1] ?? []) : []));

  async function token(): Promise<string> {
    const before = await sent();
    await request();
    return vi.waitFor(
      async () => {
        const [newest] = (await sent()).filter((one) => !before.includes(one));
        if (newest === undefined) throw new Error('There is no mail yet');
        return newest;
      },
      { timeout: 10_000, interval: 50 },
    );
  }

  it('works once with what the mail brings, and ends all sign-ins', async () => {
    const before = await identity.signIn();
    const shown = await token();
    await reset(shown);
    await expect(identity.refresh(before.refreshToken)).rejects.toEqual(refused('identity.sign-in.ended'));
    await expect(identity.signIn({ password: other })).resolves.toMatchObject(identity.whose);
    await expect(reset(shown, ada.password)).rejects.toEqual(refused('identity.password.reset-token-invalid'));
  });

  it('works no more once the password was set by another one', async () => {
    const [first, second] = [await token(), await token()];
    await reset(second);
    await expect(reset(first, ada.password)).rejects.toEqual(refused('identity.password.reset-token-invalid'));
  });

  it('works within an hour, with a password that keeps the rules', async () => {
    const shown = await token();
    await expect(reset(shown, 'password1')).rejects.toEqual(refused('identity.password.common'));
    clock.advance(3_600_000);
    await expect(reset(shown)).rejects.toEqual(refused('identity.password.reset-token-invalid'));
    await expect(reset('nonsense that is long enough')).rejects.toEqual(
      refused('identity.password.reset-token-invalid'),
    );
  });

  it('answers the same for an address that nobody has, in the same time (check 56)', { timeout: 300_000 }, async () => {
    const timed = async (email: string, n: number) => {
      // The address has a few requests an hour.
      clock.advance(3_600_001);
      const begun = performance.now();
      const answer = await request(email, { address: `192.0.2.${n % 250}`, userAgent: '' });
      expect(answer).toEqual({ isRequested: true });
      return performance.now() - begun;
    };
    const trials = count({ ci: 24, full: 200 });
    const gap = await timeGap(
      trials,
      (n) => timed(ada.email, n),
      (n) => timed(`nobody${n}@example.org`, n),
    );
    measured({ check: '56', seed: `reset, ${trials} trials`, result: told(gap), worst: `${gap.gap.toFixed(2)} ms` });
    expect(gap.gap).toBeLessThan(mostGap(gap));
    const [timers, sending] = [identity.running.get(Timers), identity.running.get(SendPasswordResetTimer)];
    const schedule = timers.schedule.bind(timers);
    vi.spyOn(timers, 'schedule').mockImplementation(async (timer, scheduled) => {
      const reset = passwordResetDue.payload.safeParse(scheduled.payload);
      if (timer.name === passwordResetDue.name && reset.success)
        await sending.fire({ ...scheduled, payload: reset.data });
      else await schedule(timer, scheduled);
    });
    const mutant = await timeGap(
      9,
      (n) => timed(ada.email, n),
      (n) => timed(`none${n}@example.org`, n),
    );
    vi.restoreAllMocks();
    console.info(`mutant, where who is known waits for the mail: ${told(mutant)}`);
    expect(mutant.gap - mutant.doubt, 'more than chance makes').toBeGreaterThan(gap.gap + gap.doubt);
  });

  const requests = (n: number) => Promise.all(Array.from({ length: n }, (_, of) => request(ada.email, at(of))));
  const at = (n: number) => ({ address: `198.51.100.${n}`, userAgent: '' });
  const allFired = () =>
    vi.waitFor(
      async () => {
        const waiting = await postgres().query(
          `select from identity.timers where name = 'identity.password-reset-due'`,
        );
        expect(waiting).toHaveLength(0);
      },
      { timeout: 20_000, interval: 50 },
    );

  it('is kept from nobody by others who ask in their name, and floods no mailbox', async () => {
    // What was asked for to be timed may be mailed only now; within an hour it would count as the flood's.
    await allFired();
    clock.advance(3_600_001);
    const before = await sent();
    expect(await requests(40)).toEqual(Array.from({ length: 40 }, () => ({ isRequested: true })));
    await allFired();
    const flooded = (await sent()).filter((one) => !before.includes(one));
    clock.advance(60_001);
    const [newest] = await Promise.all([token()]);
    await requests(40);
    await allFired();
    const all = (await sent()).filter((one) => !before.includes(one));
    console.info(`81 requests from 41 networks: ${all.length} mails, ${flooded.length} of them within a minute`);
    expect([flooded.length, all.length]).toEqual([2, 3]);
    clock.advance(3_600_000 - 1);
    await reset(newest);
    await expect(identity.signIn({ password: other })).resolves.toMatchObject(identity.whose);
    await token();
  });

  it('would flood it if what still works were not counted', async () => {
    await allFired();
    const before = await sent();
    const take = vi.spyOn(identity.running.get(Throttle), 'take').mockResolvedValue();
    await requests(12);
    await allFired();
    take.mockRestore();
    expect((await sent()).filter((one) => !before.includes(one))).toHaveLength(12);
  });

  it('is asked for thirty times a minute from one network, whoever’s address it is', async () => {
    const ask = (n: number) => request(`eve${n}@example.org`, at(200)).then(() => 'asked', codeOf);
    const codes = await Promise.all(Array.from({ length: 50 }, (_, n) => ask(n)));
    expect(codes.filter((code) => code === 'asked')).toHaveLength(30);
    expect(new Set(codes)).toEqual(new Set(['asked', 'identity.sign-in.too-many-attempts']));
  });
});

it('answered everything', () =>
  expect(identity.log.entries.filter(({ what }) => what === 'An operation failed.')).toEqual([]));
