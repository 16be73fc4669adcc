import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { answeredWith, consented, opened } from './consenting.js';
import { errorOf, OAuthPrograms, redirectUri, within5Seconds } from './oauth-programs.js';
import { Together, useMigratedPostgres } from './together.js';

describe('OAuth, as somebody tries it (check 58)', () => {
  const postgres = useMigratedPostgres();
  let at: OAuthPrograms;

  beforeAll(async () => {
    at = await OAuthPrograms.open(await Together.start(postgres()));
  });
  afterAll(() => at.together.stop());

  it('a code twice ends what was given for it', async () => {
    const program = await at.register();
    const back = await consented(await at.addressOf(program), at.owner);
    const tokens = await at.exchanged(program, back);
    await at.can(tokens.access_token);
    expect(await errorOf(at.exchanged(program, back))).toBe('invalid_grant');
    await at.dies(tokens.access_token, 'code shown twice');
    expect(await errorOf(at.refreshed(program, tokens.refresh_token))).toBe('invalid_grant');
  });

  it('a code goes back with the state that was asked with, and an answer without it is none', async () => {
    const program = await at.register();
    const back = await consented(await at.addressOf(program), at.owner);
    expect(back.searchParams.get('state')).toBe('st');
    const [without, other] = [new URL(back), new URL(back)];
    without.searchParams.delete('state');
    other.searchParams.set('state', 'of another browser');
    for (const forged of [without, other]) await expect(at.exchanged(program, forged)).rejects.toThrow(/state/);
    expect((await at.exchanged(program, back)).token_type, 'mutant: with its state').toBe('bearer');
  });

  it('a code of another program, or with another verifier, gets nothing', async () => {
    const [one, other] = [await at.register(), await at.register()];
    const back = await consented(await at.addressOf(one), at.owner);
    expect(await errorOf(at.exchanged(other, back))).toBe('invalid_grant');
    expect(await errorOf(at.exchanged(one, back, 'w'.repeat(50)))).toBe('invalid_grant');
    expect(await errorOf(at.exchanged({ ...one, secret: other.secret }, back))).toBe('invalid_client');
    expect((await at.exchanged(one, back)).token_type).toBe('bearer');
  });

  it('a refresh token twice ends the family', async () => {
    const program = await at.register();
    const first = await at.connected(program);
    const next = await at.refreshed(program, first.refresh_token ?? '');
    expect(await errorOf(at.refreshed(program, first.refresh_token ?? ''))).toBe('invalid_grant');
    expect(await errorOf(at.refreshed(program, next.refresh_token ?? ''))).toBe('invalid_grant');
    await at.dies(next.access_token, 'refresh token shown twice');
  });

  it('a refresh never widens, and never narrows unnoticed', async () => {
    const program = await at.register();
    const { refresh_token = '' } = await at.connected(program, { scope: 'pipelines:read' });
    expect(await errorOf(at.refreshed(program, refresh_token, 'pipelines:read templates:write'))).toBe('invalid_scope');
    const next = await at.refreshed(program, refresh_token, 'pipelines:read');
    expect(next.scope).toBe('pipelines:read');
  });

  it.each([
    ['another path', 'https://calendar.example/back'],
    ['a longer one', `${redirectUri}&more=1`],
    ['another host', 'https://evil.example/back?kind=oauth'],
    ['a host that looks alike', 'https://calendar.example.evil.example/back?kind=oauth'],
    ['a user before the host', 'https://calendar.example@evil.example/back?kind=oauth'],
    ['a script', 'javascript:alert(1)'],
  ])('a redirect URI that is not the registered one sends nobody anywhere: %s', async (_name, uri) => {
    const response = await opened(await at.addressOf(await at.register(), { redirect_uri: uri }));
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    expect(await response.text()).not.toContain('evil');
  });

  it.each([
    ['no challenge', { code_challenge: null }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['no method, which would be plain', { code_challenge_method: null }, 'invalid_request'],
    ['a token instead of a code', { response_type: 'token' }, 'unsupported_response_type'],
    ['more than was registered', { scope: 'pipelines:read members:manage' }, 'invalid_scope'],
    ['what nobody knows', { scope: 'everything' }, 'invalid_scope'],
    ['a token for elsewhere', { resource: 'https://elsewhere.example' }, 'invalid_target'],
  ])('%s is told to the program, with who says it', async (_name, but, error) => {
    const response = await opened(await at.addressOf(await at.register(), but));
    const location = new URL(response.headers.get('location') ?? '');
    expect(location.origin + location.pathname).toBe('https://calendar.example/back');
    expect(Object.fromEntries(location.searchParams)).toEqual({ kind: 'oauth', error, state: 'st', iss: at.url });
  });

  it('another server’s answer is not taken for ours', async () => {
    const program = await at.register();
    const back = await consented(await at.addressOf(program), at.owner);
    back.searchParams.set('iss', 'https://elsewhere.example');
    await expect(at.exchanged(program, back)).rejects.toThrow(/iss/);
  });

  it('a token in an address opens nothing', async () => {
    const { access_token } = await at.connected(await at.register());
    for (const address of [`/graphql?access_token=${access_token}`, `/me?token=${access_token}`, `/${access_token}`]) {
      const response = await fetch(`${at.url}${address}`);
      expect([address.slice(0, 9), response.status]).toEqual([address.slice(0, 9), 400]);
    }
  });

  it('a page elsewhere neither shows the form in a frame nor sends it', async () => {
    const address = await at.addressOf(await at.register());
    const page = await opened(address);
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' https://calendar.example");
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('set-cookie')).toBeNull();
    const response = await answeredWith(address, at.owner, 'https://evil.example');
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  it('another user, or nobody, says yes for no one', async () => {
    const address = await at.addressOf(await at.register());
    const stranger = await at.together.organization('Strangers');
    expect((await answeredWith(address, { ...at.owner, password: 'a wrong password' })).status).toBe(401);
    expect((await answeredWith(address, stranger)).status).toBe(401);
  });

  it('a no is a no', async () => {
    const response = await answeredWith(await at.addressOf(await at.register()), { ...at.owner, decision: 'deny' });
    const location = new URL(response.headers.get('location') ?? '');
    expect(location.searchParams.get('error')).toBe('access_denied');
    expect(location.searchParams.get('iss')).toBe(at.url);
  });

  it('an archived organization lets in nobody else: no program, and no guardian', async () => {
    const program = await at.register();
    const accepting = () => {
      const input = { idempotencyKey: randomUUID(), agentId: randomUUID() };
      const query = 'mutation ($input: AcceptGuardianshipInput!) { acceptGuardianship(input: $input) { position } }';
      return at.caller.ask({ query, variables: { input }, answer: z.unknown() });
    };
    await expect(accepting()).rejects.toThrow('identity.agent.not-found');
    await at.mutate('archiveOrganization', {});
    const answeredThen = async () => {
      const back = await consented(await at.addressOf(program), at.owner);
      expect([back.searchParams.get('error'), back.searchParams.has('code')]).toEqual(['access_denied', false]);
      await expect(accepting()).rejects.toThrow('access.organization-read-only');
    };
    await vi.waitFor(answeredThen, within5Seconds);
    await at.mutate('unarchiveOrganization', {});
    await vi.waitFor(() => at.connected(program), within5Seconds);
  });
});
