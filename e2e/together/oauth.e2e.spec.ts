import { createClient } from 'graphql-ws';
import * as jose from 'jose';
import * as openid from 'openid-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';

import { consented, opened } from './consenting.js';
import { errorOf, OAuthPrograms, verifier, within5Seconds } from './oauth-programs.js';
import { Together, useMigratedPostgres } from './together.js';

const closing = z.looseObject({ code: z.number() });
const programs = z.object({ connectedPrograms: z.array(z.looseObject({ id: z.string(), name: z.string() })) });

describe('OAuth, as other people’s programs use it (check 58)', () => {
  const postgres = useMigratedPostgres();
  let at: OAuthPrograms;

  beforeAll(async () => {
    at = await OAuthPrograms.open(await Together.start(postgres()));
  });
  afterAll(() => at.together.stop());

  it('tells programs where it is and what it takes', async () => {
    expect(at.server).toMatchObject({ issuer: at.url, code_challenge_methods_supported: ['S256'] });
    const resource: unknown = await (await fetch(`${at.url}/.well-known/oauth-protected-resource`)).json();
    expect(resource).toMatchObject({ resource: at.url, authorization_servers: [at.url] });
  });

  it('publishes the keys that access tokens are verified with, by a library that knows nothing of us', async () => {
    const { jwks_uri: address } = z.looseObject({ jwks_uri: z.url() }).parse(at.server);
    const keys = jose.createRemoteJWKSet(new URL(address));
    const { email, password } = at.owner;
    const signedIn = await fetch(`${at.url}/auth/signin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const { accessToken, userId } = z
      .looseObject({ accessToken: z.string(), userId: z.string() })
      .parse(await signedIn.json());
    const verified = await jose.jwtVerify(accessToken, keys, { issuer: 'parley', typ: 'at+jwt' });
    expect(verified.payload.sub).toBe(userId);

    const { privateKey: own } = await jose.generateKeyPair('EdDSA');
    const forged = new jose.SignJWT(verified.payload).setProtectedHeader(verified.protectedHeader).sign(own);
    await expect(jose.jwtVerify(await forged, keys), 'mutant twin: under another key').rejects.toThrow('signature');
    const published = await (await fetch(address)).text();
    expect(JSON.parse(published)).toEqual({
      keys: [{ kty: 'OKP', crv: 'Ed25519', x: expect.any(String), kid: verified.protectedHeader.kid }],
    });
  });

  it('openid-client gets in, acts in the user’s name within its scopes, refreshes and gives back', async () => {
    // Of the address that it came back to this one takes what stands before the question mark.
    const plain = 'https://calendar.example/back';
    const program = await at.register({ redirectUris: [plain] });
    const config = await openid.discovery(
      ...([
        new URL(at.url),
        program.clientId,
        program.secret ?? '',
        openid.ClientSecretPost(program.secret ?? ''),
      ] as const),
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is called so to stand out: here all is on loopback
      { algorithm: 'oauth2', execute: [openid.allowInsecureRequests] },
    );
    const address = openid.buildAuthorizationUrl(config, {
      ...{ redirect_uri: plain, scope: 'pipelines:read', state: 'st' },
      ...{ code_challenge: await openid.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
    });
    const back = await consented(address, at.owner);
    expect(back.searchParams.get('iss')).toBe(at.url);
    const checks = { pkceCodeVerifier: verifier, expectedState: 'st' };
    const tokens = await openid.authorizationCodeGrant(config, back, checks);
    expect(tokens).toMatchObject({ scope: 'pipelines:read', expires_in: 3600 });
    await at.can(tokens.access_token);
    expect((await at.ask(tokens.access_token, '{ deals { edges { node { id } } } }')).codes).toEqual([
      'access.permission-missing',
    ]);
    expect((await at.ask(tokens.access_token, '{ me { user { id } } }')).codes).toEqual(['access.permission-missing']);

    const next = await openid.refreshTokenGrant(config, tokens.refresh_token ?? '');
    expect((await at.ask(next.access_token)).codes).toEqual([]);
    const listed = await at.caller.ask({
      query: '{ connectedPrograms { id name scopes lastUsedAt } }',
      answer: programs,
    });
    expect(listed.connectedPrograms).toEqual([
      expect.objectContaining({ name: 'Calendar', scopes: ['pipelines:read'] }) as unknown,
    ]);
    await openid.tokenRevocation(config, next.refresh_token ?? '');
    await at.dies(next.access_token, 'given back');
  });

  it('a program that keeps no secret gets in by its verifier alone', async () => {
    const program = await at.register({ isConfidential: false });
    expect(program.secret).toBeNull();
    const tokens = await at.connected(program);
    await at.can(tokens.access_token);
    const other = { ...program, secret: 'ps_of-somebody' };
    expect(await errorOf(at.refreshed(other, tokens.refresh_token))).toBe('invalid_client');
  });

  it('what it writes, it writes as itself on the user’s behalf', async () => {
    const program = await at.register();
    const { access_token } = await at.connected(program);
    await at.can(access_token);
    const writes = `mutation { createMessageTemplate(input: { idempotencyKey: "t", name: "Hi", body: "Hi" }) { position } }`;
    await vi.waitFor(async () => expect((await at.ask(access_token, writes)).codes).toEqual([]), within5Seconds);
    const [row] = await postgres().query(
      `select actor_kind as kind, on_behalf_of as behalf from outreach.events where type like '%template.created'
        and tenant_id = $1`,
      [at.owner.organizationId],
    );
    expect(row).toEqual({ kind: 'integration', behalf: at.owner.userId });
  });

  it('dies within 5 s once its user is rid of it, over HTTP and WebSocket', async () => {
    const program = await at.register({ scopes: ['pipelines:read', 'activity:read'] });
    const { access_token, refresh_token } = await at.connected(program);
    await at.can(access_token);
    const closed = vi.fn<(code: number) => void>();
    const opening = vi.fn();
    const client = createClient({
      ...{ url: `${at.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false },
      connectionParams: { authorization: `Bearer ${access_token}` },
      on: { connected: opening, closed: (event) => closed(closing.parse(event).code) },
    });
    await vi.waitFor(() => expect(opening).toHaveBeenCalled(), within5Seconds);
    const { connectedPrograms } = await at.caller.ask({ query: '{ connectedPrograms { id name } }', answer: programs });
    await at.mutate('disconnectProgram', { programId: connectedPrograms[0]?.id });
    const began = performance.now();
    await at.dies(access_token, 'disconnected');
    await vi.waitFor(() => expect(closed).toHaveBeenCalledWith(4401), within5Seconds);
    console.info(`the live connection closed after ${(performance.now() - began).toFixed(0)} ms`);
    expect(await errorOf(at.refreshed(program, refresh_token ?? ''))).toBe('invalid_grant');
    await client.dispose();
  });

  it('dies within 5 s once the program is archived, or may have less than it was allowed', async () => {
    const [archived, narrowed] = [await at.register(), await at.register()];
    const [one, other] = [await at.connected(archived), await at.connected(narrowed)];
    await Promise.all([at.can(one.access_token), at.can(other.access_token)]);
    await at.mutate('archiveOAuthClient', { oauthClientId: archived.id });
    await at.dies(one.access_token, 'archived');
    expect((await opened(await at.addressOf(archived))).status).toBe(400);
    await at.mutate('changeOAuthClient', { oauthClientId: narrowed.id, scopes: ['pipelines:read'] });
    await at.dies(other.access_token, 'narrowed');
  });

  it('dies within 5 s with its user', async () => {
    const program = await at.register();
    const { tokens, memberId } = await at.asColleague(program);
    await at.can(tokens.access_token);
    await at.mutate('suspendMember', { memberId });
    await at.dies(tokens.access_token, 'its user suspended');
    expect(await errorOf(at.refreshed(program, tokens.refresh_token))).toBe('invalid_grant');
  });

  it('may what its user may: a viewer’s program writes nothing, whatever it was allowed', async () => {
    const { tokens } = await at.asColleague(await at.register());
    await at.can(tokens.access_token);
    const writes = `mutation { createMessageTemplate(input: { idempotencyKey: "u", name: "Hi", body: "Hi" }) { position } }`;
    expect((await at.ask(tokens.access_token, writes)).codes).toEqual(['access.permission-missing']);
  });

  it('the page says in words what is asked, in the reader’s language, and shows texts as texts', async () => {
    const program = await at.register({ name: 'Cal & <b>Co</b>' });
    const address = await at.addressOf(program);
    const [english, russian] = [await opened(address), await opened(address, 'ru-RU,ru;q=0.9')];
    const [en, ru] = [await english.text(), await russian.text()];
    expect(en).toContain('Cal &amp; &lt;b&gt;Co&lt;/b&gt;');
    expect(en).toContain('Programs');
    expect(en).toContain('Create and change message templates');
    expect(en).toContain('calendar.example');
    expect(ru).toContain('Создавать и менять шаблоны сообщений');
    expect(ru).toContain('lang="ru"');
  });

  it('leaves no secret in the database or the log', async () => {
    const program = await at.register();
    const { access_token, refresh_token = '' } = await at.connected(program);
    const tables = await postgres().query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'identity'`,
    );
    let dump = '';
    for (const { name } of tables) {
      const [row] = await postgres().query<{ text: string | null }>(
        `select string_agg(t::text, chr(10)) as text from ${name} t`,
      );
      dump += row?.text ?? '';
    }
    const secrets = [program.secret ?? '', access_token, refresh_token, refresh_token.slice(46)];
    const hits = [
      ...secrets.filter((secret) => dump.includes(secret)),
      ...(dump.match(/(?<![\w-])p[asr]_[\w-]{86}(?![\w-])/g) ?? []),
    ];
    console.info(`${tables.length} tables, ${dump.length} characters, ${hits.length} hits`);
    expect(hits).toEqual([]);
  });
});
