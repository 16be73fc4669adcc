import { createHash } from 'node:crypto';

import {
  ApiKeysByIds,
  ApproveProgramByPassword,
  ChangeOAuthClient,
  ChangePassword,
  CheckApiKey,
  CheckProgram,
  type CommandDefinition,
  CreateApiKey,
  CreateOAuthClient,
  CreateTeam,
  CredentialPasswordSet,
  ExchangeCode,
  type InputOf,
  InviteMember,
  JoinByInvitation,
  ListMembers,
  ListTeams,
  RefreshProgram,
  RemoveMember,
  RequestPasswordReset,
  ResetPassword,
  type SignedIn,
  SignIn,
} from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { type CallContext, firstCommand, readApiKeyText, readPlacedSecret } from '@parley/platform';
import { measured, movableClock, onABusyMachine, usePostgres } from '@parley/testing';
import { v4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { credentialStream } from '../credentials/credential.js';
import { Passwords } from '../credentials/passwords.port.js';
import { goodPassword, type IdentityAlone, migrated, nobody, refusal } from '../spec-support/identity-alone.adapter.js';
import { signedUp, startWithAda } from '../spec-support/signed-up.adapter.js';

const DAY = 24 * 3_600_000;
const within5s = { timeout: 5000, interval: 50 };
const redirectUri = 'https://calendar.example/back';
const codeChallenge = createHash('sha256').update('v'.repeat(50)).digest('base64url');
const over = 'identity.program.grant-invalid';
const others = ['tulips under the bridge', 'herons above the weir', 'lanterns along the quay'];

describe('programs that a user let in', () => {
  const clock = movableClock();
  const postgres = usePostgres(migrated);
  let identity: IdentityAlone;
  let ada: SignedIn;
  let owner: CallContext;
  let password = goodPassword;

  beforeAll(async () => {
    ({ identity, ada, owner } = await startWithAda({ database: postgres(), clock }));
  });
  afterAll(() => identity.stop());

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>, by = owner) =>
    identity.commands.send(definition, input, { ...by, idempotencyKey: v4() });
  const asGateway = (): CallContext => ({
    actor: { tenantId: owner.actor.tenantId, principal: { kind: 'system', id: 'gateway' } },
  });

  const register = async () => {
    const about = { name: 'Calendar', redirectUris: [redirectUri], scopes: ['deals:read', 'contacts:read'] as const };
    const input = { ...about, scopes: [...about.scopes], isConfidential: false };
    return (await send(CreateOAuthClient, input)).id;
  };
  const approved = async (oauthClientId: string, by = { email: 'ada@example.org', password }) => {
    clock.advance(60_001);
    const scopes = ['deals:read' as const, 'contacts:read' as const];
    const asked = { oauthClientId, redirectUri, scopes, codeChallenge, ...by };
    const { code } = await send(ApproveProgramByPassword, asked, asGateway());
    const shown = readPlacedSecret('pa_', code);
    if (!shown) throw new Error('No code');
    const proof = { oauthClientId, programId: shown.id, codeHash: shown.hash, codeChallenge };
    return { programId: shown.id, exchange: () => send(ExchangeCode, proof, asGateway()) };
  };
  const connected = async (oauthClientId: string, by = { email: 'ada@example.org', password }) => {
    const { programId, exchange } = await approved(oauthClientId, by);
    const { refreshToken } = await exchange();
    return {
      exchange: () => refusal(exchange()),
      works: () => refusal(send(CheckProgram, { programId }, asGateway())),
      refresh: () => refusal(send(RefreshProgram, { oauthClientId, refreshToken }, asGateway())),
    };
  };
  const reasons = async (type = 'identity.program.disconnected') => {
    const rows = await postgres().query<{ reason: string }>(
      `select data->>'reason' as reason from identity.events where type = '${type}'`,
    );
    return rows.map(({ reason }) => reason);
  };
  const key = async () => {
    const made = await send(CreateApiKey, { name: 'Website', roles: ['bidi'] });
    const shown = readApiKeyText(made.key ?? '');
    if (!shown) throw new Error('No key');
    const { apiKeyId, hash: secretHash } = shown;
    await expect
      .poll(async () => (await identity.queries.ask(ApiKeysByIds, { ids: [apiKeyId] }, owner)).items, within5s)
      .toHaveLength(1);
    return () => refusal(send(CheckApiKey, { apiKeyId, secretHash }, asGateway()));
  };
  const signIn = () => send(SignIn, { email: 'ada@example.org', password }, nobody);
  it('are out once the password is changed, and so are keys and a code on its way', async () => {
    const oauthClientId = await register();
    const program = await connected(oauthClientId);
    const keyWorks = await key();
    expect([await program.works(), await keyWorks()]).toEqual(['done', 'done']);
    const here = await signIn();
    const waiting = await approved(oauthClientId);
    const wanted = { signInId: here.signInId, currentPassword: password, newPassword: others[0] ?? '' };
    await send(ChangePassword, wanted, await identity.callOf(here));
    password = others[0] ?? '';
    owner = await identity.callOf(await signIn());
    expect(await program.works()).toBe('access.token-invalid');
    expect(await program.refresh()).toBe(over);
    expect(await refusal(waiting.exchange())).toBe(over);
    expect(await keyWorks()).toBe('access.api-key-invalid');
    expect([await reasons(), await reasons('identity.api-key.revoked')]).toEqual([
      ['password-changed'],
      ['password-changed'],
    ]);
    expect(await (await key())()).toBe('done');
    expect(await (await connected(oauthClientId)).refresh()).toBe('done');
  });

  it('are out once the password is reset', async () => {
    const oauthClientId = await register();
    const program = await connected(oauthClientId);
    const keyWorks = await key();
    const mailed = (await identity.mails()).length;
    await send(RequestPasswordReset, { email: 'ada@example.org' }, nobody);
    await expect.poll(async () => (await identity.mails()).length).toBeGreaterThan(mailed);
    password = others[1] ?? '';
    await send(ResetPassword, { token: await identity.codeTo('ada@example.org'), password }, nobody);
    owner = await identity.callOf(await signIn());
    expect([await program.works(), await program.refresh()]).toEqual(['access.token-invalid', over]);
    expect(await keyWorks()).toBe('access.api-key-invalid');
    const [mail] = (await identity.mails()).filter(({ subject }) => subject === 'Your password for Parley was changed');
    expect(mail?.text).toContain('API keys that you lent and programs that you connected work no longer');
  });

  it('mutant twin: where nothing follows a password, they would go on acting, yet get nothing new', async () => {
    const program = await connected(await register());
    const keyWorks = await key();
    const { userId } = ada;
    const asThem = firstCommand({ tenantId: HOUSE, principal: { kind: 'user', id: userId } }, clock.now());
    const passwordHash = await identity.running.get(Passwords).hash(password);
    await identity.running
      .get(EventStore)
      .update(credentialStream(HOUSE, userId), asThem, () => [CredentialPasswordSet({ userId, passwordHash })]);
    expect([await program.works(), await program.refresh()]).toEqual(['done', over]);
    expect(await keyWorks()).toBe('done');
  });

  it('are out where a code or a refresh token of theirs comes twice, of which their user hears (checks 52 and 58)', async () => {
    const oauthClientId = await register();
    const mailed = async () =>
      (await identity.mails()).filter(({ subject }) => subject === 'A program was disconnected from Parley');
    const [byCode, byRefresh, stays] = [
      await connected(oauthClientId),
      await connected(oauthClientId),
      await connected(oauthClientId),
    ];
    expect([await byRefresh.refresh(), await mailed()], 'mutant: once is once').toEqual(['done', []]);
    const began = performance.now();
    expect([await byCode.exchange(), await byRefresh.refresh()]).toEqual([over, over]);
    expect([await byCode.works(), await byRefresh.works()]).toEqual(['access.token-invalid', 'access.token-invalid']);
    const worst = `${(performance.now() - began).toFixed(0)} ms until both were none`;
    measured({ check: '52', seed: 'a code and a refresh token twice', result: 'both families ended', worst });
    expect(performance.now() - began).toBeLessThan(onABusyMachine(1000));
    expect((await reasons()).slice(-2)).toEqual(['code-reused', 'refresh-reused']);
    const mails = await mailed();
    expect(mails.map(({ to }) => to)).toEqual(['ada@example.org', 'ada@example.org']);
    expect(mails[0]?.text).toContain('Calendar acts in your name');
    expect([await byCode.exchange(), (await mailed()).length, await stays.works()]).toEqual([over, 2, 'done']);
  });

  it('get nothing for a code that allows more than they may have by now', async () => {
    const oauthClientId = await register();
    const waiting = await approved(oauthClientId);
    await send(ChangeOAuthClient, { oauthClientId, scopes: ['deals:read'] });
    expect(await refusal(waiting.exchange())).toBe(over);
    await send(ChangeOAuthClient, { oauthClientId, scopes: ['deals:read', 'contacts:read'] });
    expect(await refusal(waiting.exchange())).toBe('done');
  });

  it('are gone with their user, and so are keys; whoever is invited again begins anew', async () => {
    const oauthClientId = await register();
    const call = await identity.callOf(await signedUp(identity, 'Bob'));
    const join = async () => {
      clock.advance(1);
      const { code } = await send(InviteMember, { roles: ['admin'] });
      await send(JoinByInvitation, { code: code ?? '' }, call);
    };
    await join();
    const inOurs = { actor: { ...call.actor, tenantId: owner.actor.tenantId } };
    const { edges } = await identity.queries.ask(ListMembers, { page: {} }, owner);
    const memberId = edges.find(({ node }) => node.email === 'bob@example.org')?.node.id ?? '';
    const ask = () => refusal(identity.queries.ask(ListMembers, { page: {} }, inOurs));
    await expect.poll(ask, within5s).toBe('done');
    const key = await send(CreateApiKey, { name: 'Website', roles: ['bidi'] }, inOurs);
    const shown = readApiKeyText(key.key ?? '');
    const checked = { apiKeyId: key.id, secretHash: shown?.hash ?? '' };
    const keyWorks = () => refusal(send(CheckApiKey, checked, asGateway()));
    const program = await connected(oauthClientId, { email: 'bob@example.org', password: goodPassword });
    await send(CreateTeam, { name: 'Roofs', memberIds: [memberId] });
    expect([await keyWorks(), await program.works()]).toEqual(['done', 'done']);

    await send(RemoveMember, { memberId });
    const { items } = await identity.queries.ask(ApiKeysByIds, { ids: [key.id] }, owner);
    expect(items[0]?.revokedAt).toEqual(expect.any(String));
    expect(await reasons()).toContain('member-removed');
    await join();
    const teams = await identity.queries.ask(ListTeams, {}, owner);
    expect(teams.items).toMatchObject([{ name: 'Roofs', members: [] }]);
    expect([await keyWorks(), await program.works(), await program.refresh()]).toEqual([
      'access.api-key-invalid',
      'access.token-invalid',
      over,
    ]);
  });

  it('act no longer than a year after the yes, however late they came last (check 52)', async () => {
    const oauthClientId = await register();
    const { exchange } = await approved(oauthClientId);
    const begun = clock.now().getTime();
    let tokens = await exchange();
    const lastsWhenRefreshed = async (after: number) => {
      clock.advance(begun + after - clock.now().getTime());
      tokens = await send(RefreshProgram, { oauthClientId, refreshToken: tokens.refreshToken }, asGateway());
      return tokens.expiresInSeconds;
    };
    const lasting = [];
    for (const days of [80, 160, 240, 320]) lasting.push(await lastsWhenRefreshed(days * DAY));
    expect([...lasting, await lastsWhenRefreshed(365 * DAY - 600_000)]).toEqual([3600, 3600, 3600, 3600, 600]);
  });

  it('ran without an error', () => expect(identity.faults).toEqual([]));
});
