import {
  FinishOidcSignIn,
  type InputOf,
  LinkIdentity,
  LinkTelegram,
  ListLinkedIdentities,
  UnlinkIdentity,
} from '@parley/contracts';
import { LoopbackProvider, movableClock, TelegramWidget, usePostgres } from '@parley/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { OwnProof } from '../own-proof/own-proof.adapter.js';
import { codeOf, goodPassword, migrated, nobody } from '../spec-support/identity-alone.adapter.js';
import { type IdentityWithProvider, startWithProvider } from '../spec-support/identity-with-provider.adapter.js';
import { ada } from '../spec-support/running-identity.adapter.js';
import { secondFactorOn } from '../spec-support/second-factor-on.adapter.js';
import { LinkedIdentities } from './linked-identities.adapter.js';
import { LinkNews } from './link-news.adapter.js';

const postgres = usePostgres(migrated);
const clock = movableClock(new Date().toISOString());
const widget = new TelegramWidget();
const needed = 'identity.organization.proof-needed';
let at: IdentityWithProvider;
let identity: IdentityWithProvider['identity'];
let there: IdentityWithProvider['there'];

beforeAll(async () => {
  const provider = await LoopbackProvider.start();
  const telegram = {
    ...{ ...provider.settings, kind: 'telegram', id: 'telegram', name: 'Telegram' },
    widget: widget.settings,
  };
  const settings = [provider.settings, telegram];
  at = await startWithProvider({ database: postgres(), clock }, { provider, settings });
  ({ identity, there } = at);
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => at.stop());

type Proof = Pick<InputOf<typeof LinkIdentity>, 'password' | 'secondFactorCode'>;

const stolen = () => identity.asAda;
type There = Awaited<ReturnType<typeof there>>;
const link = (shown: There, proof: Proof, idempotencyKey?: string) =>
  identity.commands
    .send(
      LinkIdentity,
      { ...shown, ...proof },
      { ...stolen(), ...(idempotencyKey !== undefined && { idempotencyKey }) },
    )
    .then(() => 'linked', codeOf);
const linkTelegram = (telegramUserId: string, proof: Proof) =>
  identity.commands
    .send(LinkTelegram, { providerId: 'telegram', ...widget.pressed(telegramUserId, clock.now()), ...proof }, stolen())
    .then(() => 'linked', codeOf);
const linked = async () =>
  (await identity.queries.ask(ListLinkedIdentities, {}, stolen())).items.map(({ providerId }) => providerId);
const mailed = async () =>
  (await identity.mails()).filter(({ subject }) => subject === 'Another way to sign in to Parley');
const logged = async () => {
  const rows = await postgres().query<{ tenant: string }>(
    `select tenant_id as tenant from identity.events
      where type = 'identity.access.secured' and data ->> 'what' = 'identity-linked'`,
  );
  return rows.map(({ tenant }) => tenant);
};

describe('another way to sign in', () => {
  it('is added by nobody who has an access token alone', async () => {
    const shown = await there('of-a-thief');
    expect(await link(shown, {})).toBe(needed);
    expect(await linkTelegram('11', {})).toBe(needed);
    expect(await link(shown, { password: 'guessed by somebody' })).toBe('identity.password.wrong');
    expect(await linkTelegram('11', { password: 'guessed by somebody' })).toBe('identity.password.wrong');
    expect([await linked(), await mailed(), await logged()]).toEqual([[], [], []]);
  });

  it('is added by whose it is, who is told by mail, and their organization in its log, once', async () => {
    const shown = await there('of-ada');
    for (let times = 0; times < 2; times += 1)
      expect(await link(shown, { password: goodPassword }, 'the same')).toBe('linked');
    const [mail, ...more] = await mailed();
    expect(mail).toMatchObject({ to: ada.email });
    expect(mail?.text).toContain('by Loopback too');
    expect(more).toEqual([]);
    expect(await link(await there('of-ada'), { password: goodPassword }), 'what is theirs already').toBe('linked');
    expect(await logged()).toEqual([identity.tenantId]);
    expect(await linkTelegram('22', { password: goodPassword })).toBe('linked');
    expect((await mailed()).map(({ text }) => /by (\w+) too/.exec(text)?.[1]).toSorted()).toEqual([
      'Loopback',
      'Telegram',
    ]);
    expect(await logged()).toHaveLength(2);
  });

  it('takes the second factor where there is one, and a repetition finds what the first one did', async () => {
    const { codeAt, remove } = await secondFactorOn(identity, { clock, call: stolen() });
    const [before, shown] = [(await linked()).length, await there('with-a-factor')];
    expect(await link(shown, { password: goodPassword }), 'the password is no second factor').toBe(needed);
    expect(await link(shown, { secondFactorCode: '000000' })).toBe('identity.second-factor.code-wrong');
    expect(await link(shown, { secondFactorCode: codeAt(0) }, 'once')).toBe('linked');
    expect(await link(shown, { secondFactorCode: codeAt(0) }, 'once'), 'repeated').toBe('linked');
    expect(await linked()).toHaveLength(before + 1);
    await remove(codeAt(1));
  });

  it('mutant twin: asked for no proof, a stolen token becomes a way in that lasts', async () => {
    vi.spyOn(OwnProof.prototype, 'assert').mockResolvedValue();
    expect(await link(await there('of-a-thief'), {})).toBe('linked');
  });
});

describe('a way to sign in that is given up', () => {
  const asAda = async () => identity.callOf(await identity.signIn());
  const linkOwn = async (subject: string) =>
    identity.commands.send(LinkIdentity, { ...(await there(subject)), password: goodPassword }, await asAda());
  const signsIn = async (subject: string) =>
    identity.commands.send(FinishOidcSignIn, await there(subject), nobody).then(() => 'signed in', codeOf);
  const mine = async () => (await identity.queries.ask(ListLinkedIdentities, {}, await asAda())).items;
  const unlink = async (idempotencyKey: string, providerId = 'loopback') => {
    const call = await asAda();
    return identity.commands.send(UnlinkIdentity, { providerId }, { ...call, idempotencyKey });
  };

  const told = async () =>
    (await identity.mails()).filter(({ subject }) => subject === 'One way less to sign in to Parley');
  const loggedAsFormer = async () =>
    (
      await postgres().query(
        `select from identity.events where type = 'identity.access.secured' and data ->> 'what' = 'identity-unlinked'`,
      )
    ).length;

  beforeAll(async () => {
    for (const providerId of ['loopback', 'telegram']) await unlink(`all of ${providerId}`, providerId);
  });

  it('gives up all that one has at a provider: they sign in nobody, and may be linked again', async () => {
    const before = (await told()).length;
    await linkOwn('one');
    await linkOwn('two');
    const loopback = { providerId: 'loopback', name: 'Loopback', linkedAt: clock.now().toISOString() };
    expect(await mine()).toEqual([loopback, loopback]);
    expect(await unlink('none', 'another').then(String, codeOf)).toBe('identity.oidc.identity-not-linked');
    const first = await unlink('first');
    expect(await mine()).toEqual([]);
    expect([await signsIn('one'), await signsIn('two')]).toEqual([
      'identity.oidc.identity-unknown',
      'identity.oidc.identity-unknown',
    ]);
    await expect(unlink('first'), 'the same call again').resolves.toEqual(first);
    const mails = await told();
    expect([mails.length, await loggedAsFormer()], 'one mail of both').toEqual([before + 1, before + 1]);
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set([ada.email]));
    const providers = mails.map(({ text }) => /as you by (\w+)\./.exec(text)?.[1]);
    expect(providers.toSorted()).toEqual(['Loopback', 'Loopback', 'Telegram']);
    expect(await unlink('second').then(String, codeOf)).toBe('identity.oidc.identity-not-linked');
    await linkOwn('one');
    expect(await signsIn('one')).toBe('signed in');
  });

  it('is told before it is done: whose process dies over it does it again, and mutant: silent where nobody tells', async () => {
    const before = (await told()).length;
    const unlinking = vi
      .spyOn(LinkedIdentities.prototype, 'unlink')
      .mockRejectedValueOnce(new Error('The process died'));
    await expect(unlink('third')).rejects.toThrow();
    unlinking.mockRestore();
    expect([(await told()).length, await signsIn('one')]).toEqual([before + 1, 'signed in']);
    await unlink('third');
    expect([(await told()).length, await signsIn('one')]).toEqual([before + 1, 'identity.oidc.identity-unknown']);
    await linkOwn('one');
    const tell = vi.spyOn(LinkNews.prototype, 'tell').mockResolvedValue();
    await unlink('fourth');
    tell.mockRestore();
    expect([(await told()).length, await mine()]).toEqual([before + 1, []]);
  });
});
