import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { OAuthPrograms, within5Seconds } from './oauth-programs.js';
import { Together, useMigratedPostgres } from './together.js';

// eslint-disable-next-line @typescript-eslint/no-deprecated -- it is called so to stand out: here all is on loopback
const insecure = { [oauth.allowInsecureRequests]: true };
const node = z.object({
  actor: z.object({ kind: z.string(), id: z.string() }),
  onBehalfOf: z.string().nullable(),
  type: z.string(),
});
const activity = z.object({
  data: z.object({ activity: z.object({ edges: z.array(z.object({ node })) }) }),
});

describe('a program that knows nothing but the address', () => {
  const postgres = useMigratedPostgres();
  let at: OAuthPrograms;

  beforeAll(async () => {
    at = await OAuthPrograms.open(await Together.start(postgres()));
  });
  afterAll(() => at.together.stop());

  const graphql = (token?: string) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: '{ pipelines { id } }' }),
  });
  const rest = (token?: string) => ({ headers: { ...(token && { authorization: `Bearer ${token}` }) } });
  const doors: readonly (readonly [string, (token?: string) => RequestInit])[] = [
    ['/graphql', graphql],
    ['/me', rest],
  ];

  it.each(doors)('is told at %s where to get a token, and finds its way from there', async (path, request) => {
    for (const token of [undefined, 'nonsense']) {
      const refused = await fetch(`${at.url}${path}`, request(token));
      expect(refused.status).toBe(401);
      const said = refused.headers.get('www-authenticate');
      const where = `Bearer resource_metadata="${at.url}/.well-known/oauth-protected-resource"`;
      expect(said).toBe(token === undefined ? where : `${where}, error="invalid_token"`);
    }
    const challenged = await oauth
      .protectedResourceRequest('nonsense', 'GET', new URL(`${at.url}/me`), new Headers(), null, insecure)
      .then(
        () => undefined,
        (error: unknown) => (error instanceof oauth.WWWAuthenticateChallengeError ? error : undefined),
      );
    const named = challenged?.cause[0]?.parameters.resource_metadata ?? '';
    expect(named).toBe(`${at.url}/.well-known/oauth-protected-resource`);
    const resource = new URL(at.url);
    const found = await oauth.processResourceDiscoveryResponse(
      resource,
      await oauth.resourceDiscoveryRequest(resource, insecure),
    );
    const issuer = new URL(found.authorization_servers?.[0] ?? '');
    const answer = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...insecure });
    const server = await oauth.processDiscoveryResponse(issuer, answer);
    expect(server.token_endpoint).toBe(`${at.url}/oauth/token`);
  });

  it('is told nothing where it may in, nor by what is no 401', async () => {
    const program = await at.register();
    const { access_token } = await at.connected(program);
    await at.can(access_token);
    const inside = await fetch(`${at.url}/graphql`, graphql(access_token));
    expect([inside.status, inside.headers.get('www-authenticate')]).toEqual([200, null]);
    const missing = await fetch(`${at.url}/nothing`);
    expect([missing.status, missing.headers.get('www-authenticate')]).toEqual([404, null]);
  });

  it('does not answer its own writes when it follows the activity, and sees by whom the others are', async () => {
    const program = await at.register({ scopes: ['activity:read', 'templates:read', 'templates:write'] });
    const { access_token } = await at.connected(program);
    const ask = async (query: string, token = access_token) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      return fetch(`${at.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    };
    const write = (key: string) =>
      `mutation { createMessageTemplate(input: { idempotencyKey: "${key}", name: "${key}", body: "Hi" }) { position } }`;
    await vi.waitFor(
      async () => expect(await (await ask(write('mine'))).text()).not.toContain('errors'),
      within5Seconds,
    );
    expect(await (await ask(write('yours'), at.caller.accessToken)).text()).not.toContain('errors');
    const read = async (filter: string) => {
      const asked = `{ activity(first: 100, filter: { type: { eq: "outreach.message-template.created" } ${filter} }) {
        edges { node { type actor { kind id } onBehalfOf } } } }`;
      const { data } = activity.parse(await (await ask(asked)).json());
      return data.activity.edges.map(({ node: { actor, onBehalfOf } }) => ({ kind: actor.kind, onBehalfOf }));
    };
    const [byProgram, byUser] = [
      { kind: 'INTEGRATION', onBehalfOf: at.owner.userId },
      { kind: 'USER', onBehalfOf: null },
    ];
    await vi.waitFor(async () => expect(await read('')).toEqual([byProgram, byUser]), within5Seconds);
    expect(await read('notFromMe: true')).toEqual([byUser]);
    // Mutant twin: a program that doesn't leave out its own answers itself for ever.
    expect(await read('notFromMe: false')).toContainEqual(byProgram);
  });
});
