import {
  BeginSecondFactor,
  ConfirmSecondFactor,
  CreateApiKey,
  GetMe,
  GetSecondFactor,
  ListMembers,
  ListSignIns,
  PermissionsOfApiKey,
  RemoveSecondFactor,
  RequireSecondFactor,
  SignOut,
} from '@parley/contracts';
import { type CallContext, SecondFactorRules } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { Secret, TOTP } from 'otpauth';
import { v4 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { codeOf, migrated, refusal } from '../../spec-support/identity-alone.adapter.js';
import { type RunningIdentity, startIdentity } from '../../spec-support/running-identity.adapter.js';

const postgres = usePostgres(migrated);
const clock = movableClock();
const required = 'access.second-factor-required';
let identity: RunningIdentity;

beforeAll(async () => {
  identity = await startIdentity({ database: postgres(), clock });
});
beforeEach(() => {
  clock.advance(3_600_001);
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => identity.stop());

describe('an organization that requires a second factor', () => {
  let secret = '';
  const keyed = (call: CallContext) => ({ ...call, idempotencyKey: v4() });
  const codeNow = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() });
  const members = (call: CallContext) => refusal(identity.queries.ask(ListMembers, { page: { first: 1 } }, call));
  const require = (call: CallContext, isRequired = true) =>
    refusal(identity.commands.send(RequireSecondFactor, { isRequired }, keyed(call)));
  const setUp = async (call: CallContext) => {
    ({ secret } = await identity.commands.send(BeginSecondFactor, {}, keyed(call)));
    await identity.commands.send(ConfirmSecondFactor, { code: codeNow() }, keyed(call));
  };
  const remove = (call: CallContext) => identity.commands.send(RemoveSecondFactor, { code: codeNow() }, keyed(call));
  const within = { timeout: 5000 };
  async function seconds(work: () => Promise<void>): Promise<string> {
    const begun = performance.now();
    await work();
    return ((performance.now() - begun) / 1000).toFixed(2);
  }

  it('is made so by somebody who has one', async () => {
    const call = await identity.callOf(await identity.signIn());
    expect(await require(call)).toBe('identity.second-factor.set-up-first');
    await setUp(call);
    expect(await require(call)).toBe('done');
    await expect
      .poll(() => identity.queries.ask(GetSecondFactor, {}, call), within)
      .toMatchObject({ isOn: true, isRequired: true });
    expect(await members(call)).toBe('done');
  });

  /** Another member, who has no second factor: somebody with the owner's roles whose own was never set up. */
  const lacking = () => {
    const rules = identity.running.get(SecondFactorRules);
    return rules.ruleFor(identity.whose.organizationId, v4());
  };

  it('lets in nobody who has none, and says so to whoever asks', async () => {
    expect(await lacking()).toEqual({ isRequired: true, isLacking: true });
    expect(await identity.running.get(SecondFactorRules).ruleFor(v4(), v4())).toEqual({
      isRequired: false,
      isLacking: false,
    });
  });

  it('closes within 5 s to who turned it off, but for setting it up again, signing out and going elsewhere', async () => {
    const session = await identity.signIn({ secondFactorCode: codeNow() });
    const call = await identity.callOf(session);
    const lent = { ...call, idempotencyKey: v4() };
    const { id: apiKeyId } = await identity.commands.send(CreateApiKey, { name: 'Website', roles: ['viewer'] }, lent);
    const { tenantId } = call.actor;
    const asGateway = { actor: { tenantId, principal: { kind: 'system', id: 'gateway' } } } as const;
    const ofKey = () => refusal(identity.queries.ask(PermissionsOfApiKey, { apiKeyId }, asGateway));
    expect(await ofKey()).toBe('done');
    clock.advance(60_000);
    await remove(call);
    const closed = await seconds(() => expect.poll(() => members(call), within).toBe(required));
    expect(await identity.queries.ask(ListSignIns, {}, call).then(String, codeOf)).toBe(required);
    expect(await require(call, false)).toBe(required);
    expect(await ofKey(), 'what a key shows of the activity ends too').toBe(required);
    await expect(identity.queries.ask(GetMe, {}, call)).resolves.toMatchObject({ grants: [], lacksSecondFactor: true });

    await setUp(call);
    const opened = await seconds(() => expect.poll(() => members(call), within).toBe('done'));
    console.info(`closed after ${closed} s, open again ${opened} s after it was set up`);
    await identity.commands.send(SignOut, { signInId: session.signInId }, call);
  });

  it('would stay open if nobody looked', async () => {
    clock.advance(60_000);
    const call = await identity.callOf(await identity.signIn({ secondFactorCode: codeNow() }));
    clock.advance(60_000);
    await remove(call);
    await expect.poll(() => members(call), within).toBe(required);
    const rules = identity.running.get(SecondFactorRules);
    vi.spyOn(rules, 'ruleFor').mockResolvedValue({ isRequired: false, isLacking: false });
    expect(await members(call)).toBe('done');
    vi.restoreAllMocks();
    await setUp(call);
  });

  it('is open to everybody again within 5 s once that is lifted', async () => {
    clock.advance(60_000);
    const call = await identity.callOf(await identity.signIn({ secondFactorCode: codeNow() }));
    await expect.poll(() => members(call), within).toBe('done');
    expect(await require(call, false)).toBe('done');
    await expect.poll(lacking, within).toEqual({ isRequired: false, isLacking: false });
  });
});

it('answered everything', () =>
  expect(identity.log.entries.filter(({ what }) => what === 'An operation failed.')).toEqual([]));
