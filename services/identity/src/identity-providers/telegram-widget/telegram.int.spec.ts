import { createHmac } from 'node:crypto';

import {
  FinishOidcSignIn,
  type InputOf,
  LinkIdentity,
  LinkTelegram,
  ListIdentityProviders,
  ListLinkedIdentities,
  SignInByTelegram,
} from '@parley/contracts';
import { EventStore, Keyring } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { firstCommand } from '@parley/platform';
import { LoopbackProvider, movableClock, TelegramWidget, usePostgres } from '@parley/testing';
import { decodeJwt, importJWK, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { asIdentity } from '../../house-context.js';
import { IdentitySettings } from '../../identity.settings.js';
import { ensureOwner } from '../../index.js';
import { codeOf, goodPassword, migrated, nobody } from '../../spec-support/identity-alone.adapter.js';
import { type IdentityWithProvider, startWithProvider } from '../../spec-support/identity-with-provider.adapter.js';
import type { RunningIdentity } from '../../spec-support/running-identity.adapter.js';
import { secondFactorOn } from '../../spec-support/second-factor-on.adapter.js';
import { ConfiguredProviders } from '../configured-providers.adapter.js';
import { identityIdOf } from '../identity-id.adapter.js';
import { RelyingParty } from '../relying-party.adapter.js';
import { signedText } from './widget-proof.js';
import { type ProvedByWidget, WidgetProofs } from './widget-proofs.adapter.js';

const postgres = usePostgres(migrated);
const clock = movableClock(new Date().toISOString());
const widget = new TelegramWidget();
const [providerId, adas] = ['telegram', '424242'];
const [refused, stale, used] = ['refused', 'stale', 'used'].map((what) => `identity.telegram-widget.${what}`);
let provider: LoopbackProvider;
let at: IdentityWithProvider;
let identity: RunningIdentity;

type Widget = InputOf<typeof SignInByTelegram>;

/** Each press is another: Telegram tells two in the same second apart by nothing else. */
let presses = 0;
const pressed = (telegramUserId = adas): Widget => ({
  providerId,
  ...widget.pressed(telegramUserId, clock.now(), `Ada ${String((presses += 1))}`),
});
const asAda = async () => identity.callOf(await identity.signIn());
const signIn = (shown: Widget) => identity.commands.send(SignInByTelegram, shown, nobody);
const outcome = (shown: Widget) => signIn(shown).then(() => 'signed in', codeOf);
const link = async (shown: Widget) =>
  identity.commands.send(LinkTelegram, { ...shown, password: goodPassword }, await asAda());

const there = (as = adas) => at.there(as);
const oidcOutcome = (shown: InputOf<typeof FinishOidcSignIn>) =>
  identity.commands.send(FinishOidcSignIn, shown, nobody).then(() => 'signed in', codeOf);

beforeAll(async () => {
  provider = await LoopbackProvider.start('telegram');
  const settings = [
    { ...provider.settings, widget: widget.settings },
    { ...provider.settings, id: 'without' },
  ];
  at = await startWithProvider({ database: postgres(), clock }, { provider, settings });
  ({ identity } = at);
});
afterEach(() => {
  provider.retold = undefined;
});
afterAll(() => at.stop());

/** As the provider would sign it, with something else said. */
async function retell(token: string, claims: Record<string, unknown>): Promise<string> {
  const said = Object.fromEntries(Object.entries({ ...decodeJwt(token), ...claims }).filter(([, is]) => is !== null));
  return new SignJWT(said)
    .setProtectedHeader({ alg: 'RS256', kid: 'known' })
    .sign(await importJWK(provider.key, 'RS256'));
}

describe('a sign-in by Telegram’s OpenID Connect (check 57)', () => {
  it('asks for the profile, with a short state and no nonce, since Telegram never says it again', async () => {
    const asked = Object.fromEntries(new URL((await at.start()).address).searchParams);
    expect(asked).toMatchObject({ scope: 'openid profile', code_challenge_method: 'S256' });
    expect(asked['state']).toMatch(/^[\w-]{43}$/);
    expect(asked).not.toHaveProperty('nonce');
  });

  it('knows who it is by the id of the user, whatever the name of the subject, and merges nothing', async () => {
    expect(await oidcOutcome(await there())).toBe('identity.oidc.identity-unknown');
    await identity.commands.send(LinkIdentity, { ...(await there()), password: goodPassword }, await asAda());
    expect(await oidcOutcome(await there())).toBe('signed in');
    provider.retold = (token) => retell(token, { sub: 'another name', email: 'ada@example.org', email_verified: true });
    expect(await oidcOutcome(await there())).toBe('signed in');
    provider.retold = (token) => retell(token, { id: 99, email: 'ada@example.org', email_verified: true });
    expect(await oidcOutcome(await there()), 'a mail proves nothing').toBe('identity.oidc.identity-unknown');
  });

  it('refuses a token without an id, with another kind of id, or with a nonce that nobody asked for', async () => {
    for (const claims of [{ id: null }, { id: '0' }, { id: 'x' }, { id: -1 }, { id: 1.5 }, { nonce: 'a' }]) {
      provider.retold = (token) => retell(token, claims);
      expect(await oidcOutcome(await there()), JSON.stringify(claims)).toBe('identity.oidc.proof-refused');
    }
    provider.retold = (token) => retell(token, { id: adas });
    expect(await oidcOutcome(await there()), 'an id as text is one').toBe('signed in');
  });
});

describe('a sign-in by Telegram’s widget (check 57)', () => {
  it('is offered with the bot, and never with its token', async () => {
    const { items } = await identity.queries.ask(ListIdentityProviders, {}, nobody);
    const [telegram, without] = ['telegram', 'without'].map((id) => ({ id, name: 'Telegram' }));
    expect(items).toEqual([{ ...telegram, widgetBot: widget.settings.bot }, without]);
    expect(await outcome({ ...pressed(), providerId: 'without' })).toBe('identity.oidc.provider-not-found');
  });

  it('signs in whom it names, as linked by either way', async () => {
    await expect(signIn(pressed())).resolves.toMatchObject(identity.whose);
    const [ben, call] = ['777000777', await asAda()];
    expect(await outcome(pressed(ben))).toBe('identity.oidc.identity-unknown');
    await link(pressed(ben));
    expect(await outcome(pressed(ben))).toBe('signed in');
    expect(await oidcOutcome(await there(ben)), 'the same user of Telegram').toBe('signed in');
    const { items } = await identity.queries.ask(ListLinkedIdentities, {}, call);
    expect(items.map((one) => one.providerId)).toEqual([providerId, providerId]);
  });

  it('asks for the second factor as a password does, and goes on with the same press', async () => {
    const { codeAt, remove } = await secondFactorOn(identity, { clock, call: await asAda() });
    const shown = pressed();
    expect(await outcome(shown)).toBe('identity.sign-in.second-factor-needed');
    expect(await outcome({ ...shown, secondFactorCode: '000000' })).toBe('identity.sign-in.second-factor-wrong');
    expect(await outcome({ ...shown, secondFactorCode: codeAt(0) })).toBe('signed in');
    await remove(codeAt(1));
  });

  it('is one user’s, in whichever organization: nobody else has the same id of Telegram, and mutant: two where each had its own', async () => {
    const bob = { email: 'bob@example.org', name: 'Bob', password: goodPassword, organizationName: 'Floors' };
    const floors = await ensureOwner(identity.running, bob);
    const asBob = async () => identity.callOf(await identity.signIn({ email: bob.email }));
    const linkAsBob = async (shown: Widget) =>
      identity.commands.send(LinkTelegram, { ...shown, password: goodPassword }, await asBob());
    await expect(linkAsBob(pressed()).then(String, codeOf)).resolves.toBe('identity.oidc.identity-taken');
    const { items } = await identity.queries.ask(ListLinkedIdentities, {}, await asBob());
    expect(items).toEqual([]);
    await linkAsBob(pressed('515151'));
    await expect(signIn(pressed('515151'))).resolves.toMatchObject(floors);
    await expect(signIn(pressed())).resolves.toMatchObject(identity.whose);
    const key = await identity.running.get(Keyring).indexKey(HOUSE);
    const mine = { issuer: provider.issuer, subject: adas };
    const others = [
      { ...mine, issuer: `${provider.issuer}/` },
      { ...mine, subject: `${adas} ` },
    ];
    const all = [mine, ...others].map((one) => identityIdOf(key, one));
    expect(new Set(all).size, 'of issuer and subject').toBe(3);
    const ofOrganizations = [identity.tenantId, floors.organizationId].map((tenantId) =>
      identityIdOf(key, { ...mine, subject: `${tenantId} ${adas}` }),
    );
    expect(new Set(ofOrganizations).size, 'mutant: one more user for each organization').toBe(2);
  });

  it('is as slow for a network that guesses as another', async () => {
    const from = { address: '198.51.100.7', userAgent: '' };
    const forged = () => outcome({ ...pressed(), hash: 'a'.repeat(64), from });
    const outcomes = [];
    for (let n = 0; n < 61; n += 1) outcomes.push(await forged());
    expect(outcomes.filter((one) => one === refused)).toHaveLength(60);
    expect(outcomes.at(-1)).toBe('identity.sign-in.too-many-attempts');
  });
});

/** What Mini Apps are told is signed under another key. */
const asMiniApp = ({ providerId: id, hash: _, ...data }: Widget): Widget => {
  const key = createHmac('sha256', 'WebAppData').update(widget.settings.token).digest();
  return { providerId: id, ...data, hash: createHmac('sha256', key).update(signedText(data)).digest('hex') };
};

type Mutation = {
  readonly isSigned?: true;
  readonly takesMiniApps?: true;
  readonly isFresh?: true;
  readonly forgets?: true;
};

/** The proofs with a guard taken out, on the same log. */
function proofs({ isSigned, takesMiniApps, isFresh, forgets }: Mutation = {}): WidgetProofs {
  const settings = identity.running.get(IdentitySettings);
  class Mutant extends WidgetProofs {
    override isSigned(data: Omit<Widget, 'providerId'>, token: string) {
      const asMade = takesMiniApps && data.hash === asMiniApp({ providerId, ...data }).hash;
      return isSigned ?? (asMade || super.isSigned(data, token));
    }
    override isFresh(...shown: Parameters<WidgetProofs['isFresh']>) {
      return isFresh ?? super.isFresh(...shown);
    }
    override use(...of: Parameters<WidgetProofs['use']>) {
      return forgets ? Promise.resolve() : super.use(...of);
    }
  }
  const providers = new ConfiguredProviders(settings, new RelyingParty(clock));
  return new Mutant(identity.running.get(EventStore), identity.running.get(Keyring), providers);
}

/** Proved and used as a sign-in does, by another command each time. */
async function taken(by: WidgetProofs, shown: Widget): Promise<string> {
  const context = firstCommand(asIdentity, clock.now());
  const use = async (proved: ProvedByWidget) => by.use(proved, context);
  return by
    .prove(shown, context)
    .then(use)
    .then(() => 'taken', codeOf);
}

describe('what the widget says (check 57)', () => {
  it('is refused where anything of it was changed, and mutant: taken where nobody looks at the hash', async () => {
    const shown = { ...pressed(), lastName: 'Lovelace' };
    const { lastName: _, ...whole } = shown;
    for (const changed of [shown, { ...whole, telegramUserId: '1' }, { ...whole, authDate: whole.authDate + 1 }])
      expect(await outcome(changed)).toBe(refused);
    expect(await outcome({ ...whole, hash: whole.hash.replace(/^./, (one) => (one === '0' ? '1' : '0')) })).toBe(
      refused,
    );
    expect(await outcome(whole), 'nothing else was wrong').toBe('signed in');
    expect(await taken(proofs({ isSigned: true }), { ...pressed(), telegramUserId: '1' }), 'mutant').toBe('taken');
  });

  it('is refused where it was said to a Mini App, and mutant: taken where their key is one, too', async () => {
    const shown = asMiniApp(pressed());
    expect([await outcome(shown), await taken(proofs(), shown)]).toEqual([refused, refused]);
    expect(await taken(proofs({ takesMiniApps: true }), shown), 'mutant').toBe('taken');
  });

  it('is of one line a field: a name with a line of its own would be another’s id', async () => {
    const firstName = `x\nid=${adas}\nlast_name=y`;
    const mine = pressed('666');
    const as = { authDate: mine.authDate, telegramUserId: '666', firstName };
    const { hash } = widget.signed({ id: '666', first_name: firstName, auth_date: mine.authDate });
    const reread = { authDate: mine.authDate, telegramUserId: adas, firstName: 'x', lastName: 'y\nid=666' };
    expect(signedText(reread), 'mutant: both say the same').toBe(signedText(as));
    expect(await taken(proofs(), { providerId, ...reread, hash: String(hash) }), 'mutant: behind the door').toBe(
      'taken',
    );
    expect(await outcome({ providerId, ...reread, hash: String(hash) })).toContain('invalid');
  });

  it('is refused after five minutes, and mutant: taken where nobody looks at the clock', async () => {
    const late = pressed();
    clock.advance(301_000);
    expect(await outcome(late)).toBe(stale);
    expect(await taken(proofs({ isFresh: true }), late), 'mutant').toBe('taken');
    clock.advance(-301_000);
    const ahead = { providerId, ...widget.pressed(adas, new Date(clock.now().getTime() + 120_000)) };
    expect(await outcome(ahead)).toBe(stale);
  });

  it('works once, and mutant: again where nobody remembers', async () => {
    const shown = pressed();
    expect(await outcome(shown)).toBe('signed in');
    expect(await outcome(shown)).toBe(used);
    await expect(link(shown).catch(codeOf)).resolves.toBe(used);
    const [again, forgetful] = [pressed(), proofs({ forgets: true })];
    expect([await taken(forgetful, again), await taken(forgetful, again)], 'mutant').toEqual(['taken', 'taken']);
    expect([await taken(proofs(), again), await taken(proofs(), again)]).toEqual(['taken', used]);
  });

  it('of three at once lets one in', async () => {
    const shown = pressed();
    const outcomes = await Promise.all([outcome(shown), outcome(shown), outcome(shown)]);
    expect(outcomes.filter((one) => one === 'signed in')).toHaveLength(1);
  });

  it('is nowhere in the log: neither who it was, nor the signature, nor the token', async () => {
    const shown = { providerId, ...widget.pressed('808080808', clock.now(), 'Nobody-Else-Has-This-Name') };
    await link(shown);
    const [kept] = await postgres().query<{ data: string }>(
      `select coalesce(string_agg(e::text, ' '), '') as data from identity.events e`,
    );
    const said = `${kept?.data ?? ''} ${JSON.stringify(identity.log.entries)}`;
    expect(said).toContain('telegram-widget.used');
    for (const secret of ['808080808', 'Nobody-Else-Has-This-Name', shown.hash, widget.settings.token])
      expect(said).not.toContain(secret);
  });
});
