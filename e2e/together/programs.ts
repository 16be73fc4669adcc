import { createHash, randomUUID } from 'node:crypto';

import { z } from 'zod';

import { consented } from './consenting.js';
import type { Shop } from './shop.js';

const registered = z.object({
  createOAuthClient: z.object({ oauthClient: z.object({ id: z.string(), clientId: z.string() }) }),
});
const connected = z.object({ connectedPrograms: z.array(z.object({ id: z.string() })) });

const redirectUri = 'https://calendar.example/back';
const verifier = 'v'.repeat(50);
const codeChallenge = createHash('sha256').update(verifier).digest('base64url');

/** A program that keeps no secret, registered in an organization. */
export async function registeredIn({ caller }: Shop) {
  const input = { idempotencyKey: randomUUID(), name: 'Calendar', isConfidential: false, scopes: ['deals:read'] };
  const query =
    'mutation ($input: CreateOAuthClientInput!) { createOAuthClient(input: $input) { oauthClient { id clientId } } }';
  const variables = { input: { ...input, redirectUris: [redirectUri] } };
  return (await caller.ask({ query, variables, answer: registered })).createOAuthClient.oauthClient;
}

/** A program that the organization's owner let in; its id. */
export async function connectedIn(shop: Shop): Promise<string> {
  const { clientId } = await registeredIn(shop);
  const { url } = shop.caller;
  const address = new URL(`${url}/oauth/authorize`);
  const asked = { client_id: clientId, redirect_uri: redirectUri, response_type: 'code', scope: 'deals:read' };
  const proof = { code_challenge: codeChallenge, code_challenge_method: 'S256' };
  for (const [name, value] of Object.entries({ ...asked, ...proof })) address.searchParams.set(name, value);
  const { email, password } = shop.whose;
  const code = (await consented(address, { email, password })).searchParams.get('code') ?? '';
  const shown = { grant_type: 'authorization_code', client_id: clientId, code, code_verifier: verifier };
  const response = await fetch(`${url}/oauth/token`, { method: 'POST', body: new URLSearchParams(shown) });
  if (response.status !== 200) throw new Error(`The code was answered with ${response.status}`);
  const { connectedPrograms } = await shop.caller.ask({ query: '{ connectedPrograms { id } }', answer: connected });
  return connectedPrograms[0]?.id ?? '';
}
