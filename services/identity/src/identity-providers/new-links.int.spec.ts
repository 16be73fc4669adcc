import {
  BeginSecondFactor,
  ConfirmSecondFactor,
  type InputOf,
  LinkIdentity,
  LinkTelegram,
  ListLinkedIdentities,
  RemoveSecondFactor,
  StartOidcSignIn,
} from '@parley/contracts';
import { LoopbackProvider, movableClock, TelegramWidget, usePostgres } from '@parley/testing';
import { Secret, TOTP } from 'otpauth';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { OwnProof } from '../own-proof/own-proof.adapter.js';
import { codeOf, goodPassword, nobody } from '../spec-support/identity-alone.adapter.js';
import { ada, type RunningIdentity, startIdentity } from '../spec-support/running-identity.adapter.js';

const postgres = usePostgres();
const clock = movableClock(new Date().toISOString());
const widget = new TelegramWidget();
const needed = 'identity.organization.proof-needed';
let provider: LoopbackProvider;
let identity: RunningIdentity;

beforeAll(async () => {
  provider = await LoopbackProvider.start();
  const telegram = {
    ...{ ...provider.settings, kind: 'telegram', id: 'telegram', name: 'Telegram' },
    widget: widget.settings,
  };
  const environment = { PARLEY_IDENTITY_OIDC_PROVIDERS: JSON.stringify([provider.settings, telegram]) };
  identity = await startIdentity({ database: postgres(), clock, environment });
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await identity.stop();
  await provider.stop();
});

type Proof = Pick<InputOf<typeof LinkIdentity>, 'password' | 'secondFactorCode'>;

const stolen = () => identity.asAda;
async function there(subject: string) {
  const { address, secret } = await identity.commands.send(StartOidcSignIn, { providerId: 'loopback' }, nobody);
  return { ...(await provider.signIn(address, subject)), secret };
}
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
    const keyed = (idempotencyKey: string) => ({ ...stolen(), idempotencyKey });
    const { secret } = await identity.commands.send(BeginSecondFactor, {}, keyed('begin'));
    const codeAt = (steps: number) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() + steps * 30_000 });
    await identity.commands.send(ConfirmSecondFactor, { code: codeAt(-1) }, keyed('confirm'));
    const [before, shown] = [(await linked()).length, await there('with-a-factor')];
    expect(await link(shown, { password: goodPassword }), 'the password is no second factor').toBe(needed);
    expect(await link(shown, { secondFactorCode: '000000' })).toBe('identity.second-factor.code-wrong');
    expect(await link(shown, { secondFactorCode: codeAt(0) }, 'once')).toBe('linked');
    expect(await link(shown, { secondFactorCode: codeAt(0) }, 'once'), 'repeated').toBe('linked');
    expect(await linked()).toHaveLength(before + 1);
    await identity.commands.send(RemoveSecondFactor, { code: codeAt(1) }, keyed('remove'));
  });

  it('mutant twin: asked for no proof, a stolen token becomes a way in that lasts', async () => {
    vi.spyOn(OwnProof.prototype, 'assert').mockResolvedValue();
    expect(await link(await there('of-a-thief'), {})).toBe('linked');
  });
});
