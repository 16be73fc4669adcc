import { ConfirmSignUp, type SignedIn, SignUp } from '@parley/contracts';
import { Memberships } from '@parley/platform';
import { vi } from 'vitest';

import { goodPassword, type IdentityAlone, nobody, type On, startAlone } from './identity-alone.adapter.js';

const patience = { timeout: 10_000, interval: 25 };

/** Somebody who has signed up, and is known: an owner with an organization of their own. */
export async function signedUp(identity: IdentityAlone, name: string): Promise<SignedIn> {
  const email = `${name.toLowerCase()}@example.org`;
  const input = { email, password: goodPassword, name, organizationName: `${name} and sons` };
  await identity.commands.send(SignUp, input, nobody);
  const code = await identity.codeTo(email);
  const session = await identity.commands.send(ConfirmSignUp, { code, password: goodPassword }, nobody);
  const { tenantId, principal } = (await identity.callOf(session)).actor;
  // Another test of the same cluster may hold back what makes them known for some seconds.
  await vi.waitFor(async () => {
    const grants = await identity.running.get(Memberships).grantsOf(tenantId, principal);
    if (!('members:manage' in grants)) throw new Error('They are not known yet');
  }, patience);
  return session;
}

/** Identity alone in which Ada has signed up: her sign-in, and how she calls as the owner of her organization. */
export async function startWithAda(on: On) {
  const identity = await startAlone(on);
  const ada = await signedUp(identity, 'Ada');
  return { identity, ada, owner: await identity.callOf(ada) };
}
