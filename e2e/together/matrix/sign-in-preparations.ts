import { randomUUID } from 'node:crypto';

import { vi } from 'vitest';
import { z } from 'zod';

import { patience, type Shop } from '../shop.js';
import type { Fill } from './examples.js';

export const newPassword = 'tulips under the bridge';

export async function signedUp({ together, caller }: Shop): Promise<Fill> {
  const input = { email: `${randomUUID()}@example.org`, password: newPassword, name: 'Ann', organizationName: 'Roofs' };
  const query = 'mutation ($input: SignUpInput!) { signUp(input: $input) { isRequested } }';
  await caller.ask({ query, variables: { input }, answer: z.unknown() });
  return { code: await together.codeMailedTo(input.email), email: input.email, password: newPassword };
}

const anotherSignIn = z.object({ signIn: z.object({ signInId: z.string() }) });

/** Somebody else’s, since a reset ends all sign-ins; what the mail brings is another code than the one before. */
export async function resettable(shop: Shop): Promise<Fill> {
  const { code, email } = await signedUp(shop);
  const confirm = 'mutation ($input: ConfirmSignUpInput!) { confirmSignUp(input: $input) { signInId } }';
  await shop.caller.ask({ query: confirm, variables: { input: { code, password: newPassword } }, answer: z.unknown() });
  const request =
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { isRequested } }';
  await shop.caller.ask({ query: request, variables: { input: { email } }, answer: z.unknown() });
  const token = await vi.waitFor(async () => {
    const mailed = await shop.together.codeMailedTo(String(email));
    if (mailed === code) throw new Error('The mail is not there yet');
    return mailed;
  }, patience);
  return { token, password: 'roses over the bridge' };
}

export async function endable({ caller, whose: { email, password } }: Shop): Promise<Fill> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { signInId } }';
  const { signIn } = await caller.ask({ query, variables: { input: { email, password } }, answer: anotherSignIn });
  return { signInId: signIn.signInId };
}

const sent = z.object({ startOidcSignIn: z.object({ address: z.string(), secret: z.string() }) });

/** Back from the provider, where the organization's owner has one identity. */
export async function backFrom({ caller, together, whose }: Shop): Promise<Fill> {
  const query = 'mutation ($input: StartOidcSignInInput!) { startOidcSignIn(input: $input) { address secret } }';
  const input = { providerId: 'loopback' };
  const { address, secret } = (await caller.ask({ query, variables: { input }, answer: sent })).startOidcSignIn;
  return { ...(await together.provider.signIn(address, whose.userId)), secret };
}
