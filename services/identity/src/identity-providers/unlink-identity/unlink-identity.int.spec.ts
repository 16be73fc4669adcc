import {
  FinishOidcSignIn,
  LinkIdentity,
  ListLinkedIdentities,
  StartOidcSignIn,
  UnlinkIdentity,
} from '@parley/contracts';
import { LoopbackProvider, movableClock, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { codeOf, goodPassword, migrated, nobody } from '../../spec-support/identity-alone.adapter.js';
import { ada, type RunningIdentity, startIdentity } from '../../spec-support/running-identity.adapter.js';
import { LinkedIdentities } from '../linked-identities.adapter.js';
import { LinkNews } from '../link-news.adapter.js';

const postgres = usePostgres(migrated);
const clock = movableClock(new Date().toISOString());
let provider: LoopbackProvider;
let identity: RunningIdentity;

beforeAll(async () => {
  provider = await LoopbackProvider.start();
  const environment = { PARLEY_IDENTITY_OIDC_PROVIDERS: JSON.stringify([provider.settings]) };
  identity = await startIdentity({ database: postgres(), clock, environment });
});
afterAll(async () => {
  await identity.stop();
  await provider.stop();
});

const asAda = async () => identity.callOf(await identity.signIn());
async function there(subject: string) {
  const { address, secret } = await identity.commands.send(StartOidcSignIn, { providerId: 'loopback' }, nobody);
  return { ...(await provider.signIn(address, subject)), secret };
}
const link = async (subject: string) =>
  identity.commands.send(LinkIdentity, { ...(await there(subject)), password: goodPassword }, await asAda());
const signsIn = async (subject: string) =>
  identity.commands.send(FinishOidcSignIn, await there(subject), nobody).then(() => 'signed in', codeOf);
const mine = async () => (await identity.queries.ask(ListLinkedIdentities, {}, await asAda())).items;
const unlink = async (idempotencyKey: string, providerId = 'loopback') => {
  const call = await asAda();
  return identity.commands.send(UnlinkIdentity, { providerId }, { ...call, idempotencyKey });
};

const mailed = async () =>
  (await identity.mails()).filter(({ subject }) => subject === 'One way less to sign in to Parley');
const logged = async () =>
  (
    await postgres().query(
      `select from identity.events where type = 'identity.access.secured' and data ->> 'what' = 'identity-unlinked'`,
    )
  ).length;

it('gives up all that one has at a provider: they sign in nobody, and may be linked again', async () => {
  await link('one');
  await link('two');
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
  const [mail, ...more] = await mailed();
  expect(mail).toMatchObject({ to: ada.email });
  expect(mail?.text).toContain('by Loopback');
  expect([more, await logged()], 'one mail of both').toEqual([[], 1]);
  expect(await unlink('second').then(String, codeOf)).toBe('identity.oidc.identity-not-linked');
  await link('one');
  expect(await signsIn('one')).toBe('signed in');
});

it('is told before it is done: whose process dies over it does it again, and mutant: silent where nobody tells', async () => {
  const before = (await mailed()).length;
  const unlinking = vi.spyOn(LinkedIdentities.prototype, 'unlink').mockRejectedValueOnce(new Error('The process died'));
  await expect(unlink('third')).rejects.toThrow();
  unlinking.mockRestore();
  expect([(await mailed()).length, await signsIn('one')]).toEqual([before + 1, 'signed in']);
  await unlink('third');
  expect([(await mailed()).length, await signsIn('one')]).toEqual([before + 1, 'identity.oidc.identity-unknown']);
  await link('one');
  const tell = vi.spyOn(LinkNews.prototype, 'tell').mockResolvedValue();
  await unlink('fourth');
  tell.mockRestore();
  expect([(await mailed()).length, await mine()]).toEqual([before + 1, []]);
});
