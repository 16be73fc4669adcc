import { CredentialPasswordSet, GetMe, ListSignIns, RefreshSession, SwitchOrganization } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { firstCommand } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { credentialStream } from '../credentials/credential.js';
import { asIdentity } from '../house-context.js';
import { SecondFactorProofs } from '../second-factors/second-factor-proofs.adapter.js';
import { codeOf, migrated, nobody } from '../spec-support/identity-alone.adapter.js';
import { type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';
import { type MailRequest, Mails } from '../mails/mails.port.js';
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
    await expect.poll(ask).toBe('access.session-revoked');
  });
});

describe('a refresh token that somebody else has, too', () => {
  const told = async () => ({
    mails: (await identity.mails()).filter(({ subject }) => subject === 'A sign-in to Parley was ended').length,
    entries: (await postgres().query(`select from identity.events where data ->> 'what' = 'sign-in-copied'`)).length,
  });
  const since = async (before: Awaited<ReturnType<typeof told>>) => {
    const { mails, entries } = await told();
    return { mails: mails - before.mails, entries: entries - before.entries };
  };

  /** Two calls show it at once: both have looked before either of them ends the sign-in. */
  async function shownTwiceAtOnce(asked = (mail: MailRequest) => mail) {
    const { refreshToken } = await identity.signIn();
    await identity.refresh(refreshToken);
    const before = await told();
    const both = Promise.withResolvers<undefined>();
    const mails = identity.running.get(Mails);
    const request = mails.request.bind(mails);
    let looked = 0;
    vi.spyOn(mails, 'request').mockImplementation(async (mail, context) => {
      if ((looked += 1) === 2) both.resolve(undefined);
      await both.promise;
      await request(asked(mail), context);
    });
    const shown = await Promise.all([1, 2].map(() => identity.refresh(refreshToken).then(String, codeOf)));
    expect(shown.toSorted()).toEqual(['identity.sign-in.ended', 'identity.sign-in.refresh-token-reused']);
    return since(before);
  }

  it('is told of once, however many show it at once', async () => {
    expect(await shownTwiceAtOnce()).toEqual({ mails: 1, entries: 1 });
  });

  it('mutant: by each command, its user would hear of it from each', async () => {
    const byCommand = ({ of: _, ...mail }: MailRequest) => mail;
    expect(await shownTwiceAtOnce(byCommand)).toEqual({ mails: 2, entries: 1 });
  });

  it('is none where the same call comes again: it answers the same, for as long as that works', async () => {
    const { refreshToken, signInId } = await identity.signIn();
    const before = await told();
    const call = { ...nobody, idempotencyKey: signInId };
    const again = () => identity.commands.send(RefreshSession, { refreshToken }, call);
    const answers = [await again(), ...(await Promise.all([again(), again()]))];
    const tokens = [...new Set(answers.map((answer) => answer.refreshToken))];
    expect([tokens.length, await since(before)]).toEqual([1, { mails: 0, entries: 0 }]);
    await expect(identity.refresh(tokens[0] ?? '')).resolves.toMatchObject({ signInId });
    expect(await again().then(String, codeOf)).toBe('identity.sign-in.refresh-token-invalid');
    expect(await since(before)).toEqual({ mails: 0, entries: 0 });
  });
});
