import { randomUUID } from 'node:crypto';

import { usePostgres } from '@parley/testing';
import { createClient } from 'graphql-ws';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';

import { Caller, type Credentials } from '../journey/caller.js';
import { Together } from './together.js';

const token = z.object({ signIn: z.object({ accessToken: z.string() }) });
const closing = z.object({ code: z.number() });
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
/** Whatever ends works at every door within this. */
const LONGEST_SECONDS = 5;

describe('sign-ins over the public API', () => {
  const postgres = usePostgres();
  let together: Together;
  let url: string;
  let ann: Credentials;

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    ann = await together.organization('Ann');
  });
  afterAll(() => together.stop());

  const signedIn = async (given: object = {}) => {
    const input = { email: ann.email, password: ann.password, ...given };
    const { signIn: session } = await new Caller(url).ask({ query: signIn, variables: { input }, answer: token });
    return new Caller(url, session.accessToken);
  };
  const change = async (caller: Caller, currentPassword: string, newPassword: string) => {
    const input = { idempotencyKey: randomUUID(), currentPassword, newPassword };
    const query = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { position } }';
    await caller.ask({ query, variables: { input }, answer: z.unknown() });
  };
  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'answered',
      (error: unknown) => /"code":"([^"]+)"/.exec(String(error))?.[1] ?? String(error),
    );
  const isIn = (caller: Caller) => codeOf(caller.ask({ query: '{ me { user { id } } }', answer: z.unknown() }));

  /** A live connection, and the code it was closed with once it was. */
  async function connected(caller: Caller) {
    const state: { closed?: number; isOpen: boolean } = { isOpen: false };
    const client = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: () => ({ accessToken: caller.accessToken }),
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: () => undefined,
    });
    client.on('connected', () => (state.isOpen = true));
    client.on('closed', (event) => (state.closed = closing.parse(event).code));
    await vi.waitFor(() => expect(state.isOpen).toBe(true));
    return { state, end: () => client.dispose() };
  }

  it('end on HTTP and WebSocket within 5 seconds once the password is another one; the one it is made in goes on (check 53)', async () => {
    const [here, elsewhere] = [await signedIn(), await signedIn()];
    const [mine, theirs] = [await connected(here), await connected(elsewhere)];
    expect([await isIn(here), await isIn(elsewhere)]).toEqual(['answered', 'answered']);

    await change(here, ann.password, 'another password of Ann');
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1000;
    const overHttp = async () => {
      await vi.waitFor(async () => expect(await isIn(elsewhere)).toBe('access.session-revoked'), 10_000);
      return seconds();
    };
    const overWebSocket = async () => {
      await vi.waitFor(() => expect(theirs.state.closed).toBe(4401), 10_000);
      return seconds();
    };
    const [http, webSocket] = await Promise.all([overHttp(), overWebSocket()]);
    console.info(`ended after ${http.toFixed(2)} s on HTTP, ${webSocket.toFixed(2)} s on WebSocket`);
    expect(Math.max(http, webSocket)).toBeLessThan(LONGEST_SECONDS);

    // The twin: what was not ended goes on, so it is the ending that closes.
    expect(await isIn(here)).toBe('answered');
    expect(mine.state.closed).toBeUndefined();
    await change(here, 'another password of Ann', ann.password);
    await Promise.all([mine.end(), theirs.end()]);
  });

  it('ask for a second factor once there is one, from signing in to removing it (check 55)', async () => {
    const here = await signedIn();
    const key = () => ({ idempotencyKey: randomUUID() });
    const begin = 'mutation ($input: BeginSecondFactorInput!) { beginSecondFactor(input: $input) { secret uri } }';
    const begun = z.object({ beginSecondFactor: z.object({ secret: z.string(), uri: z.string() }) });
    const { beginSecondFactor } = await here.ask({ query: begin, variables: { input: key() }, answer: begun });
    expect(beginSecondFactor.uri).toContain('otpauth://totp/Parley:ann%40example.org');
    const codeIn = (steps: number) =>
      new TOTP({ secret: Secret.fromBase32(beginSecondFactor.secret) }).generate({
        timestamp: together.clock.now().getTime() + steps * 30_000,
      });

    const confirm =
      'mutation ($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) { recoveryCodes } }';
    const confirmed = z.object({ confirmSecondFactor: z.object({ recoveryCodes: z.array(z.string()).length(10) }) });
    const input = { ...key(), code: codeIn(-1) };
    const { confirmSecondFactor } = await here.ask({ query: confirm, variables: { input }, answer: confirmed });
    const me = z.object({ me: z.object({ hasSecondFactor: z.boolean() }) });
    await expect(here.ask({ query: '{ me { hasSecondFactor } }', answer: me })).resolves.toEqual({
      me: { hasSecondFactor: true },
    });

    const recoveryCode = confirmSecondFactor.recoveryCodes[0];
    expect([
      await codeOf(signedIn()),
      await codeOf(signedIn({ secondFactorCode: '000000' })),
      await codeOf(signedIn({ secondFactorCode: codeIn(0) })),
      await codeOf(signedIn({ secondFactorCode: codeIn(0) })),
      await codeOf(signedIn({ secondFactorCode: recoveryCode })),
      await codeOf(signedIn({ secondFactorCode: recoveryCode })),
    ]).toEqual([
      'identity.sign-in.second-factor-needed',
      'identity.sign-in.second-factor-wrong',
      'answered',
      'identity.sign-in.second-factor-wrong',
      'answered',
      'identity.sign-in.second-factor-wrong',
    ]);

    const remove = 'mutation ($input: RemoveSecondFactorInput!) { removeSecondFactor(input: $input) { position } }';
    await here.ask({ query: remove, variables: { input: { ...key(), code: codeIn(1) } }, answer: z.unknown() });
    expect(await codeOf(signedIn())).toBe('answered');
  });

  it('are shown to their user, who ends them', async () => {
    const [here, elsewhere] = [await signedIn({ remember: true }), await signedIn()];
    const shown = z.object({
      signIns: z.array(z.object({ id: z.string(), isCurrent: z.boolean(), address: z.string() })),
    });
    const query = '{ signIns { id isCurrent address } }';
    const { signIns } = await here.ask({ query, answer: shown });
    expect(signIns.length).toBeGreaterThanOrEqual(2);
    expect(signIns.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(new Set(signIns.map(({ address }) => address))).toEqual(new Set(['127.0.0.1']));
    const end = 'mutation ($input: EndOtherSignInsInput!) { endOtherSignIns(input: $input) { position } }';
    await here.ask({ query: end, variables: { input: { idempotencyKey: randomUUID() } }, answer: z.unknown() });
    expect((await here.ask({ query, answer: shown })).signIns).toHaveLength(1);
    await vi.waitFor(async () => expect(await isIn(elsewhere)).toBe('access.session-revoked'), 10_000);
  });
});
