import { randomUUID } from 'node:crypto';

import * as oauth from 'oauth4webapi';
import { expect, vi } from 'vitest';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { consented, type Entered } from './consenting.js';
import type { Together } from './together.js';

export const redirectUri = 'https://calendar.example/back?kind=oauth';
export const verifier = 'v'.repeat(50);
export const within5Seconds = { timeout: 5000, interval: 100 };

// eslint-disable-next-line @typescript-eslint/no-deprecated -- it is called so to stand out: here all is on loopback
const insecure = { [oauth.allowInsecureRequests]: true };
const registered = z.object({
  createOAuthClient: z.object({
    clientSecret: z.string().nullable(),
    oauthClient: z.object({ id: z.string(), clientId: z.string() }),
  }),
});
const answered = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.looseObject({ extensions: z.looseObject({ code: z.string() }) })).optional(),
});
const member = z.object({ node: z.object({ id: z.string(), email: z.string().nullable() }) });

export type Registered = { readonly id: string; readonly clientId: string; readonly secret: string | null };
type Owner = Entered & { readonly userId: string; readonly organizationId: string };
type Parts = { readonly owner: Owner; readonly caller: Caller; readonly server: oauth.AuthorizationServer };

const reads = '{ pipelines { id } }';
const works = { status: 200, codes: [] };
const over = { status: 401, codes: ['access.token-invalid'] };
const proofOf = ({ secret }: Registered) => (secret === null ? oauth.None() : oauth.ClientSecretBasic(secret));

/** What an attempt was refused with, as OAuth calls it. */
export const errorOf = (going: Promise<unknown>): Promise<string> =>
  going.then(
    () => 'taken',
    (error: unknown) => {
      if (error instanceof oauth.WWWAuthenticateChallengeError) return 'invalid_client';
      return error instanceof oauth.ResponseBodyError ? error.error : String(error);
    },
  );

/** An organization with programs of others, met through an independent client. */
export class OAuthPrograms {
  private constructor(
    readonly together: Together,
    readonly url: string,
    private readonly parts: Parts,
  ) {}

  get owner() {
    return this.parts.owner;
  }

  get caller() {
    return this.parts.caller;
  }

  get server() {
    return this.parts.server;
  }

  static async open(together: Together): Promise<OAuthPrograms> {
    const { url } = await together.open();
    const owner = await together.organization('Programs');
    const caller = new Caller(url);
    await caller.signIn(owner);
    const found = await oauth.discoveryRequest(new URL(url), { algorithm: 'oauth2', ...insecure });
    const server = await oauth.processDiscoveryResponse(new URL(url), found);
    return new OAuthPrograms(together, url, { owner, caller, server });
  }

  async register(about: object = {}): Promise<Registered> {
    const input = {
      ...{ idempotencyKey: randomUUID(), name: 'Calendar', redirectUris: [redirectUri], isConfidential: true },
      ...{ scopes: ['pipelines:read', 'templates:write'], ...about },
    };
    const query = `mutation ($input: CreateOAuthClientInput!) {
      createOAuthClient(input: $input) { clientSecret oauthClient { id clientId } } }`;
    const { createOAuthClient: made } = await vi.waitFor(
      () => this.caller.ask({ query, variables: { input }, answer: registered }),
      within5Seconds,
    );
    return { ...made.oauthClient, secret: made.clientSecret };
  }

  mutate(name: string, input: object, as = this.caller) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { position } }`;
    return as.ask({ query, variables: { input: { idempotencyKey: randomUUID(), ...input } }, answer: z.unknown() });
  }

  async addressOf(program: Registered, but: Readonly<Record<string, string | null>> = {}): Promise<URL> {
    const address = new URL(this.server.authorization_endpoint ?? '');
    const said: Readonly<Record<string, string | null>> = {
      ...{ client_id: program.clientId, redirect_uri: redirectUri, response_type: 'code', state: 'st' },
      ...{ code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      ...but,
    };
    for (const [name, value] of Object.entries(said)) if (value !== null) address.searchParams.set(name, value);
    return address;
  }

  async exchanged(program: Registered, back: URL, shown = verifier) {
    const client = { client_id: program.clientId };
    const parameters = oauth.validateAuthResponse(this.server, client, back, 'st');
    const response = await oauth.authorizationCodeGrantRequest(
      ...([this.server, client, proofOf(program), parameters, redirectUri, shown, insecure] as const),
    );
    return oauth.processAuthorizationCodeResponse(this.server, client, response);
  }

  async connected(program: Registered, but: Readonly<Record<string, string | null>> = {}) {
    return this.exchanged(program, await consented(await this.addressOf(program, but), this.owner));
  }

  async refreshed(program: Registered, token: string | undefined, scope?: string) {
    const client = { client_id: program.clientId };
    const more = { ...insecure, ...(scope !== undefined && { additionalParameters: { scope } }) };
    const response = await oauth.refreshTokenGrantRequest(
      ...([this.server, client, proofOf(program), token ?? '', more] as const),
    );
    return oauth.processRefreshTokenResponse(this.server, client, response);
  }

  async ask(token: string, query = reads, headers: Readonly<Record<string, string>> = {}) {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify({ query }),
    });
    const { errors } = answered.parse(await response.json());
    return { status: response.status, codes: errors?.map(({ extensions }) => extensions.code) ?? [] };
  }

  /** Until every service has heard of it. */
  can = (token: string) => vi.waitFor(async () => expect(await this.ask(token)).toEqual(works), within5Seconds);

  async dies(token: string, what: string): Promise<void> {
    const began = performance.now();
    await vi.waitFor(async () => expect(await this.ask(token)).toEqual(over), within5Seconds);
    console.info(`${what}: refused after ${(performance.now() - began).toFixed(0)} ms`);
  }

  /** Somebody who joined as a viewer, and let the program in. */
  async asColleague(program: Registered) {
    const [email, password] = [`${randomUUID()}@example.org`, 'tulips under the bridge'];
    await this.mutate('inviteMember', { roles: ['viewer'], email });
    const accepting = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { signInId } }';
    const accepted = { code: await this.together.codeMailedTo(email), name: 'Ann', password };
    await this.caller.ask({ query: accepting, variables: { input: accepted }, answer: z.unknown() });
    const tokens = await this.exchanged(program, await consented(await this.addressOf(program), { email, password }));
    const query = '{ members(last: 10) { edges { node { id email } } } }';
    const answer = z.object({ members: z.object({ edges: z.array(member) }) });
    const { members } = await this.caller.ask({ query, answer });
    return { tokens, memberId: members.edges.find(({ node }) => node.email === email)?.node.id ?? '' };
  }
}
