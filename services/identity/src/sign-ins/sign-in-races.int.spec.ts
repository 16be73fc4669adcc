import { CredentialPasswordSet, GetMe, ListSignIns, SwitchOrganization } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { firstCommand } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { credentialStream } from '../credentials/credential.js';
import { asIdentity } from '../house-context.js';
import { SecondFactorProofs } from '../second-factors/second-factor-proofs.adapter.js';
import { codeOf, migrated } from '../spec-support/identity-alone.adapter.js';
import { type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';
import { NewSignIns } from './new-sign-ins.adapter.js';

const postgres = usePostgres(migrated);
const clock = movableClock();
let identity: RunningIdentity;

beforeAll(async () => {
  identity = await startIdentity({ database: postgres(), clock });
});
beforeEach(() => {
  clock.advance(3_600_001);
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => identity.stop());

describe('a sign-in whose password is changed between its check and its beginning', () => {
  const stream = () => credentialStream(HOUSE, identity.whose.userId);
  const events = () => identity.running.get(EventStore);
  const set = (passwordHash: string) => {
    const { userId } = identity.whose;
    const context = firstCommand(asIdentity, clock.now());
    return events().update(stream(), context, () => [CredentialPasswordSet({ userId, passwordHash })]);
  };

  /** The password is another one, and whoever was signed in is out, at the latest moment at which neither is seen. */
  async function changedMeanwhile() {
    const { state } = await events().load(stream());
    vi.spyOn(identity.running.get(SecondFactorProofs), 'prove').mockImplementationOnce(async () => {
      await set('$argon2id$another');
    });
    const outcome = await identity.signIn().then(() => 'signed in', codeOf);
    await set(state.passwordHash ?? '');
    return outcome;
  }
  const going = async () => {
    const call = await identity.callOf(await identity.signIn());
    return (await identity.queries.ask(ListSignIns, {}, call)).items.length - 1;
  };

  it('never is one', async () => {
    const before = await going();
    expect(await changedMeanwhile()).toBe('identity.sign-in.refused');
    expect(await going()).toBe(before + 1);
  });

  it('would be one if nobody looked again', async () => {
    const signIns = identity.running.get(NewSignIns);
    const start = signIns.start.bind(signIns);
    vi.spyOn(signIns, 'start').mockImplementationOnce(({ isStill: _, ...whose }, context) => start(whose, context));
    expect(await changedMeanwhile()).toBe('signed in');
  });
});

describe('going on in an organization', () => {
  const entered = async () =>
    (await postgres().query(`select from identity.events where type = 'identity.access.entered'`)).length;

  async function here() {
    const session = await identity.signIn();
    const call = await identity.callOf(session);
    const to = { signInId: session.signInId, organizationId: session.organizationId };
    const goOn = (refreshToken?: string, idempotencyKey = session.signInId) =>
      identity.commands.send(
        SwitchOrganization,
        { ...to, ...(refreshToken && { refreshToken }) },
        { ...call, idempotencyKey },
      );
    return { session, call, goOn };
  }

  it('takes the refresh token: an access token gives nothing that lasts', async () => {
    const { session, goOn } = await here();
    const other = await identity.signIn();
    for (const [n, shown] of [undefined, 'nonsense that is long enough', other.refreshToken].entries())
      expect(await goOn(shown, String(n)).then(String, codeOf)).toBe('identity.sign-in.refresh-token-invalid');
    await expect(identity.refresh(session.refreshToken)).resolves.toMatchObject({ signInId: session.signInId });
    await expect(identity.refresh(other.refreshToken)).resolves.toMatchObject({ signInId: other.signInId });
  });

  it('answers a repeated call with the same refresh token, which works, and enters nothing twice', async () => {
    const { session, goOn } = await here();
    const before = await entered();
    const answers = [await goOn(session.refreshToken), await goOn(session.refreshToken)];
    const tokens = new Set(answers.map(({ refreshToken }) => refreshToken));
    console.info(
      `one call twice: ${tokens.size} refresh token, ${(await entered()) - before} entrances where one is already`,
    );
    expect([tokens.size, (await entered()) - before]).toEqual([1, 0]);
    const [token = ''] = tokens;
    await expect(identity.refresh(token)).resolves.toMatchObject({ signInId: session.signInId });
    expect(await goOn(session.refreshToken).then(String, codeOf)).toBe('identity.sign-in.refresh-token-invalid');
  });

  it('ends the sign-in where a refresh token that was exchanged is shown', async () => {
    const { session, call, goOn } = await here();
    const next = await identity.refresh(session.refreshToken);
    expect(await goOn(session.refreshToken).then(String, codeOf)).toBe('identity.sign-in.refresh-token-reused');
    expect(await identity.refresh(next.refreshToken).then(String, codeOf)).toBe('identity.sign-in.ended');
    const ask = () => identity.queries.ask(GetMe, {}, call).then(String, codeOf);
    await expect.poll(ask, { timeout: 5000 }).toBe('access.session-revoked');
  });
});
