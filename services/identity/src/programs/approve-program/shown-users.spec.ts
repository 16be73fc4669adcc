import type { EventStore } from '@parley/eventsourcing';
import { firstCommand } from '@parley/platform';
import { afterEach, expect, it, vi } from 'vitest';

import { PasswordCheck } from '../../credentials/password-check.adapter.js';
import type { Passwords } from '../../credentials/passwords.port.js';
import type { SecondFactorProofs } from '../../second-factors/second-factor-proofs.adapter.js';
import { codeOf } from '../../spec-support/identity-alone.adapter.js';
import type { UserDirectory } from '../../users/user-directory/user-directory.port.js';
import { ShownUsers } from './shown-users.adapter.js';

afterEach(() => vi.restoreAllMocks());

/** Sixty yeses at once by people whom nobody knows: how many were hashed for. */
async function flood() {
  const matches = vi.fn(() => Promise.resolve(false));
  const users = { idOf: () => Promise.resolve(undefined) } as unknown as UserDirectory;
  const store = {
    load: () => Promise.resolve({ state: { passwordHash: null, setCount: 0 } }),
  } as unknown as EventStore;
  const check = new PasswordCheck(users, store, { matches } as unknown as Passwords);
  const shown = new ShownUsers(check, {} as SecondFactorProofs, users);
  const context = firstCommand({ tenantId: 'org', principal: { kind: 'system', id: 'gateway' } }, new Date());
  const asked = Array.from({ length: 60 }, (_, n) =>
    shown.prove({ email: `nobody${String(n)}@example.org`, password: 'guessed' }, context).then(String, codeOf),
  );
  const codes = await Promise.all(asked);
  return { hashed: matches.mock.calls.length, busy: codes.filter((code) => code === 'identity.password.busy').length };
}

it('a flood of yeses to a program costs what twenty at once cost', async () => {
  expect(await flood()).toEqual({ hashed: 20, busy: 40 });
});

it('mutant twin: costs all of them where there is room for everybody', async () => {
  vi.spyOn(PasswordCheck.prototype, 'inRoom').mockImplementation((prove) => prove());
  expect(await flood()).toEqual({ hashed: 60, busy: 0 });
});
