import { GetMe, SignIn } from '@parley/contracts';
import { TenantDatabase } from '@parley/platform';
import { measured, movableClock, onABusyMachine, usePostgres } from '@parley/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { PasswordCheck } from '../../credentials/password-check.adapter.js';
import { Passwords } from '../../credentials/passwords.port.js';
import { codeOf, migrated, nobody } from '../../spec-support/identity-alone.adapter.js';
import { type RunningIdentity, startIdentity } from '../../spec-support/running-identity.adapter.js';
import { UserDirectory } from '../../users/user-directory/user-directory.port.js';

const postgres = usePostgres(migrated);
const clock = movableClock();
const [busy, refused] = ['identity.password.busy', 'identity.sign-in.refused'];
let identity: RunningIdentity;

beforeAll(async () => {
  identity = await startIdentity({ database: postgres(), clock });
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => identity.stop());

/** Sixty at once, each as nobody and from a network of its own, while no hash comes to an end. */
async function flood() {
  const { promise: checked, resolve: release } = Promise.withResolvers<boolean>();
  const passwords = vi.spyOn(identity.running.get(Passwords), 'matches').mockReturnValue(checked);
  const lookedUp = vi.spyOn(identity.running.get(UserDirectory), 'idOf');
  const asked = Array.from({ length: 60 }, (_, n) => {
    const from = { address: `203.0.113.${String(n)}`, userAgent: '' };
    return identity.signIn({ email: `nobody${String(n)}@example.org`, from }).then(() => 'signed in', codeOf);
  });
  const after = vi.waitFor(() => expect(passwords.mock.calls.length).toBeGreaterThanOrEqual(20), { timeout: 60_000 });
  await after.finally(() => release(false));
  const codes = await Promise.all(asked);
  return { lookedUp: lookedUp.mock.calls.length, busy: codes.filter((code) => code === busy).length, codes };
}

/** What nineteen of twenty stay under. */
const p95 = (took: readonly number[]) => took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? 0;

describe('a flood of sign-ins (check 51)', () => {
  it('of fifty at once leaves what others ask its pace', async () => {
    const call = await identity.callOf(await identity.signIn());
    const asked = async () => {
      const begun = performance.now();
      await identity.queries.ask(GetMe, {}, call);
      return performance.now() - begun;
    };
    const during: number[] = [];
    const alone = [];
    for (let n = 0; n < 20; n += 1) alone.push(await asked());
    const state = { isOver: false };
    const flooding = Promise.all(
      Array.from({ length: 50 }, (_, n) => {
        const from = { address: `192.0.2.${String(n)}`, userAgent: '' };
        return identity.signIn({ email: `none${String(n)}@example.org`, from }).then(String, codeOf);
      }),
    ).finally(() => (state.isOver = true));
    while (!state.isOver) during.push(await asked());
    const hashed = (await flooding).filter((code) => code === refused).length;
    const result = `${hashed} hashed, p95 of ${during.length} others ${p95(during).toFixed(0)} ms`;
    measured({ check: '51', seed: '50 sign-ins', result, worst: `${Math.max(...during).toFixed(0)} ms` });
    expect(hashed).toBe(20);
    // A machine that is as slow without it says nothing about it.
    expect(p95(during)).toBeLessThan(Math.max(onABusyMachine(200), 4 * p95(alone)));
  });

  it('finds its addresses and what others are in few turns of a connection, none of which it holds', async () => {
    const call = await identity.callOf(await identity.signIn());
    const database = identity.running.get(TenantDatabase);
    const [held, read] = [vi.spyOn(database, 'inTenant'), vi.spyOn(database, 'read')];
    await identity.queries.ask(GetMe, {}, call);
    expect([held.mock.calls.length, read.mock.calls.length]).toEqual([0, 3]);
    read.mockClear();
    expect(await identity.signIn({ email: 'nobody@example.org' }).then(String, codeOf)).toBe(refused);
    expect([held.mock.calls.length, read.mock.calls.length]).toEqual([0, 1]);
  });

  it('with passwords of a megabyte is refused before anybody is looked up, and mutant: 1,024 characters are hashed', async () => {
    const matches = vi.spyOn(identity.running.get(Passwords), 'matches').mockResolvedValue(false);
    const shown = (length: number) =>
      identity.commands
        .send(SignIn, { email: 'long@example.org', password: 'x'.repeat(length) }, nobody)
        .then(String, codeOf);
    const begun = performance.now();
    expect(await shown(1_000_000)).toBe('input.invalid');
    const worst = `${(performance.now() - begun).toFixed(1)} ms`;
    measured({ check: '51', seed: 'a password of 1 MB', result: 'not hashed', worst });
    expect(await shown(1025)).toBe('input.invalid');
    expect(matches).not.toHaveBeenCalled();
    expect(await shown(1024)).toBe(refused);
    expect(matches).toHaveBeenCalledTimes(1);
  });

  it('costs what twenty at once cost, and is over when they are', async () => {
    const flooded = await flood();
    console.info(`60 sign-ins at once: ${flooded.lookedUp} looked up, ${flooded.busy} refused before`);
    expect(flooded).toMatchObject({ lookedUp: 20, busy: 40 });
    expect(new Set(flooded.codes)).toEqual(new Set([busy, refused]));
    vi.restoreAllMocks();
    await expect(identity.signIn()).resolves.toMatchObject(identity.whose);
  });

  it('mutant: costs all of them where there is room for everybody', async () => {
    vi.spyOn(PasswordCheck.prototype, 'inRoom').mockImplementation((signIn) => signIn());
    expect(await flood()).toMatchObject({ lookedUp: 60, busy: 0 });
  });
});
