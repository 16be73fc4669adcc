import { UpdateProfile } from '@parley/contracts';
import { movableClock, usePostgres } from '@parley/testing';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';

import { migrated } from '../../spec-support/identity-alone.adapter.js';
import { ada, type RunningIdentity, startIdentity } from '../../spec-support/running-identity.adapter.js';
import { DeviceNews } from './device-news.adapter.js';
import { SeenDevices } from './seen-devices.adapter.js';

const postgres = usePostgres(migrated);
const clock = movableClock();
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const home = { address: '203.0.113.7', userAgent: firefox };
const abroad = { address: '198.51.100.9', userAgent: firefox };
let identity: RunningIdentity;

beforeAll(async () => {
  identity = await startIdentity({ database: postgres(), clock });
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => identity.stop());

const subjects = ['A new sign-in to Parley', 'Новый вход в Parley'];
const mailed = async () => (await identity.mails()).filter(({ subject }) => subjects.includes(subject));
const logged = async () => {
  const rows = await postgres().query<{ data: { what: string; device?: string } }>(
    `select data from identity.events where type = 'identity.access.secured' order by position`,
  );
  return rows.map(({ data }) => data).filter(({ what }) => what === 'new-device');
};

it('is told by mail and in the log: not the first, not one that was seen, and not one with its token', async () => {
  const { deviceToken = '' } = await identity.signIn({ from: home });
  await identity.signIn({ from: { ...home, address: '203.0.113.7' } });
  await identity.signIn({ from: abroad, deviceToken });
  expect([await mailed(), await logged()]).toEqual([[], []]);
  await identity.signIn({ from: { ...abroad, address: '192.0.2.1' } });
  await identity.signIn({ from: { ...abroad, address: '192.0.2.1' } });
  const [mail, ...others] = await mailed();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ to: ada.email, subject: 'A new sign-in to Parley' });
  expect(mail?.text).toContain('Firefox on Windows, address 192.0.2.1');
  expect(await logged()).toEqual([{ what: 'new-device', device: 'Firefox on Windows' }]);
});

it('is written in the language that its user chose, and says nothing of a program’s own making', async () => {
  const call = await identity.callOf(await identity.signIn({ from: home }));
  await identity.commands.send(UpdateProfile, { locale: 'ru' }, { ...call, idempotencyKey: 'in Russian' });
  await identity.signIn({ from: { address: '192.0.2.2', userAgent: 'call +1 555 0100 at once' } });
  const mail = (await mailed()).find(({ text }) => text.includes('192.0.2.2'));
  expect(mail?.subject).toBe('Новый вход в Parley');
  expect(mail?.text).not.toContain('555');
});

it('is told once where five come from it at once', async () => {
  const [mails, entries] = [(await mailed()).length, (await logged()).length];
  await Promise.all(Array.from({ length: 5 }, () => identity.signIn({ from: { ...home, address: '192.0.2.4' } })));
  expect([(await mailed()).length, (await logged()).length]).toEqual([mails + 1, entries + 1]);
});

/** Whether its user hears of a device whose first sign-in died while it was told. */
async function isToldAfterCrash(address: string, isRememberedFirst = false): Promise<boolean> {
  const from = { address, userAgent: firefox };
  const tell = vi.spyOn(identity.running.get(DeviceNews), 'tell');
  tell.mockImplementationOnce(async () => {
    tell.mockResolvedValueOnce();
    if (isRememberedFirst) await identity.signIn({ from });
    tell.mockReset();
    throw new Error('The process died');
  });
  await expect(identity.signIn({ from })).rejects.toThrow();
  tell.mockRestore();
  await identity.signIn({ from });
  return (await mailed()).some(({ text }) => text.includes(address));
}

it('is told although the process died over it, and mutant: never where it was remembered first', async () => {
  expect(await isToldAfterCrash('192.0.2.5')).toBe(true);
  expect(await isToldAfterCrash('192.0.2.6', true)).toBe(false);
});

it('mutant: nobody hears of it where nothing is remembered', async () => {
  vi.spyOn(SeenDevices.prototype, 'see').mockResolvedValue();
  const before = (await mailed()).length;
  await identity.signIn({ from: { address: '192.0.2.3', userAgent: firefox } });
  expect((await mailed()).length).toBe(before);
});
