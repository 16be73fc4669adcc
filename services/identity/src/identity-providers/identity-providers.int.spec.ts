import {
  BeginSecondFactor,
  ConfirmSecondFactor,
  FinishOidcSignIn,
  type InputOf,
  LinkIdentity,
  ListIdentityProviders,
  RemoveSecondFactor,
  StartOidcSignIn,
} from '@parley/contracts';
import { LoopbackProvider, movableClock, usePostgres } from '@parley/testing';
import {
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  importJWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import { Secret, TOTP } from 'otpauth';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { ada, codeOf, nobody, type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';

const postgres = usePostgres();
const clock = movableClock(new Date().toISOString());
const subject = 'sub-of-ada-4711';
const [invalid, refused] = ['identity.oidc.state-invalid', 'identity.oidc.proof-refused'];
const unavailable = 'identity.oidc.provider-unavailable';
let provider: LoopbackProvider;
let identity: RunningIdentity;

type Shown = InputOf<typeof LinkIdentity>;

const start = () => identity.commands.send(StartOidcSignIn, { providerId: 'loopback', redirect: '/inbox' }, nobody);
/** To the provider and back. */
async function there(as = subject): Promise<Shown> {
  const { address, secret } = await start();
  return { ...(await provider.signIn(address, as)), secret };
}
const finish = (shown: Shown, more: Partial<InputOf<typeof FinishOidcSignIn>> = {}) =>
  identity.commands.send(FinishOidcSignIn, { ...shown, ...more }, nobody);
const outcome = (shown: Shown, more?: Partial<InputOf<typeof FinishOidcSignIn>>) =>
  finish(shown, more).then(() => 'signed in', codeOf);
const asAda = async () => identity.callOf(await identity.signIn());
const link = async (shown: Shown) => identity.commands.send(LinkIdentity, shown, await asAda());

beforeAll(async () => {
  provider = await LoopbackProvider.start();
  const environment = { PARLEY_IDENTITY_OIDC_PROVIDERS: JSON.stringify([provider.settings]) };
  identity = await startIdentity({ database: postgres(), clock, environment });
  await link(await there());
});
afterEach(() => {
  provider.retold = undefined;
  provider.isDown = false;
});
afterAll(async () => {
  await identity.stop();
  await provider.stop();
});

describe('a sign-in by a provider', () => {
  it('is offered by name, without what is between us and it', async () => {
    const { items } = await identity.queries.ask(ListIdentityProviders, {}, nobody);
    expect(items).toEqual([{ id: 'loopback', name: 'Loopback' }]);
    const input = { providerId: 'another' };
    await expect(identity.commands.send(StartOidcSignIn, input, nobody).then(String, codeOf)).resolves.toBe(
      'identity.oidc.provider-not-found',
    );
  });

  it('asks with state, nonce and an S256 challenge, and tells nothing more', async () => {
    const { address, secret } = await start();
    const asked = Object.fromEntries(new URL(address).searchParams);
    expect(asked).toMatchObject({ response_type: 'code', scope: 'openid', code_challenge_method: 'S256' });
    expect(asked['code_challenge']).toHaveLength(43);
    expect(asked['nonce']).toHaveLength(43);
    expect(address).not.toContain(secret);
  });

  it('signs in whom it names, once', async () => {
    const shown = await there();
    const signedIn = await finish(shown);
    expect(signedIn).toMatchObject({ ...identity.whose, redirect: '/inbox' });
    await expect(identity.refresh(signedIn.refreshToken)).resolves.toMatchObject(identity.whose);
    expect(await outcome(shown), 'a replay').toBe(invalid);
  });

  it('of two at once with the same state lets one in', async () => {
    const shown = await there();
    const outcomes = await Promise.all([outcome(shown), outcome(shown), outcome(shown)]);
    expect(outcomes.filter((one) => one === 'signed in')).toHaveLength(1);
  });

  it('takes no state that is missing, another’s, too old, or of another browser', async () => {
    const [mine, theirs, late] = [await there(), await there(), await there()];
    expect(await outcome({ ...mine, state: 'none' })).toBe(invalid);
    expect(await outcome({ ...mine, secret: theirs.secret }), 'another browser').toBe(invalid);
    expect(await outcome({ ...mine, state: theirs.state }), 'another state').toBe(invalid);
    const forged = `${mine.secret.split('.')[0] ?? ''}.${theirs.secret.split('.')[1] ?? ''}`;
    expect(await outcome({ ...mine, secret: forged }), 'a forged secret').toBe(invalid);
    expect(await outcome(mine), 'mutant: the same with what belongs to it').toBe('signed in');
    clock.advance(600_000);
    expect(await outcome(late)).toBe(invalid);
    clock.advance(-600_000);
    expect(await outcome(late), 'mutant: in time').toBe('signed in');
  });

  it('takes a code from where it was asked for, and once', async () => {
    const [mine, theirs, used] = [await there(), await there(), await there()];
    expect(await outcome({ ...mine, code: theirs.code }), 'PKCE: a code of another way').toBe(refused);
    expect(await outcome(mine), 'what was refused is over').toBe(invalid);
    expect(await outcome({ ...theirs, issuer: 'https://elsewhere.example' }), 'mix-up').toBe(refused);
    expect(await outcome(used)).toBe('signed in');
    expect(await outcome({ ...(await there()), code: used.code }), 'a code replayed').toBe(refused);
  });

  it('asks for the second factor as a password does, and goes on with the same code', async () => {
    const call = await asAda();
    const keyed = (idempotencyKey: string) => ({ ...call, idempotencyKey });
    const { secret } = await identity.commands.send(BeginSecondFactor, {}, keyed('begin'));
    const codeAt = (steps: number) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() + steps * 30_000 });
    await identity.commands.send(ConfirmSecondFactor, { code: codeAt(-1) }, keyed('confirm'));
    const shown = await there();
    expect(await outcome(shown)).toBe('identity.sign-in.second-factor-needed');
    expect(await outcome(shown, { secondFactorCode: '000000' })).toBe('identity.sign-in.second-factor-wrong');
    expect(await outcome({ ...shown, code: 'another' }, { secondFactorCode: codeAt(0) })).toBe(invalid);
    expect(await outcome(shown, { secondFactorCode: codeAt(0) })).toBe('signed in');
    expect(await outcome(shown, { secondFactorCode: codeAt(1) }), 'a replay').toBe(invalid);
    await identity.commands.send(RemoveSecondFactor, { code: codeAt(1) }, keyed('remove'));
  });
});
