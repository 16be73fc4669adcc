import { movableClock, usePostgres } from '@parley/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { PasswordCheck } from '../../credentials/password-check.adapter.js';
import { Passwords } from '../../credentials/passwords.port.js';
import { codeOf } from '../../spec-support/identity-alone.adapter.js';
import { type RunningIdentity, startIdentity } from '../../spec-support/running-identity.adapter.js';
import { UserDirectory } from '../../users/user-directory/user-directory.port.js';

const postgres = usePostgres();
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

describe('a flood of sign-ins', () => {
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
