import { ConfirmSignUp, type SignedIn, SignUp } from '@parley/contracts';

import { goodPassword, type IdentityAlone, nobody } from './identity-alone.adapter.js';

/** Somebody who has signed up: an owner with an organization of their own. */
export async function signedUp(identity: IdentityAlone, name: string): Promise<SignedIn> {
  const email = `${name.toLowerCase()}@example.org`;
  const input = { email, password: goodPassword, name, organizationName: `${name} and sons` };
  await identity.commands.send(SignUp, input, nobody);
  const code = await identity.codeTo(email);
  return identity.commands.send(ConfirmSignUp, { code, password: goodPassword }, nobody);
}
