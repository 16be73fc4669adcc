import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Api, type TelegramClient } from 'teleproto';
import type { StringSession } from 'teleproto/sessions/index.js';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { createDataCentre } from './data-centre.js';
import { floodWait } from './rpc-error.js';
import { collect, signInByPhone, teleproto, trustOnly } from './spec-support/teleproto.js';
import { sellerPhone, useStage } from './spec-support/use-centre.js';
import { userPeer } from './world/peer.js';

describe('what goes wrong', { timeout: 30_000 }, () => {
  const stage = useStage();
  const world = () => stage().centre.world;
  const faults = () => stage().centre.faults;
  const fromAnna = (text: string) => world().send({ fromId: stage().anna.id, to: userPeer(stage().seller.id), text });
  const atAnna = () => world().history(stage().anna.id, userPeer(stage().seller.id));
  const stateOf = (client: TelegramClient) => client.invoke(new Api.updates.GetState());
  const differenceFrom = (client: TelegramClient, pts: number) =>
    client.invoke(new Api.updates.GetDifference({ pts, date: 0, qts: 0 }));
  const textsOf = (messages: readonly Api.TypeMessage[]) =>
    messages.map((one) => (one instanceof Api.Message ? one.message : one.className));

  it('FLOOD_WAIT says how long', async () => {
    const client = await stage().sellerClient();
    faults().intercept('messages.sendMessage', () => {
      throw floodWait(37);
    });
    await expect(client.sendMessage('anna_p', { message: 'Hi' })).rejects.toMatchObject({ code: 420, seconds: 37 });
    await client.sendMessage('anna_p', { message: 'Hi again' });
    expect(atAnna()).toHaveLength(1);
  });

  it('SLOWMODE_WAIT says how long, in that chat alone, and not to whoever made it', async () => {
    const client = await stage().sellerClient();
    const members = { creatorId: stage().anna.id, memberIds: [stage().seller.id] };
    const group = world().addChannel({ title: 'Roofs', username: 'roofs_chat', ...members });
    world().slowDown(group, 30);
    await client.sendMessage('roofs_chat', { message: 'One' });
    const refused: unknown = await client
      .sendMessage('roofs_chat', { message: 'Two' })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 420, seconds: expect.closeTo(28, -1) as number });
    await client.sendMessage('anna_p', { message: 'Here I may' });
    for (const text of ['Made it', 'and write']) world().send({ fromId: stage().anna.id, to: group, text });
    world().slowDown(group, 0);
    await client.sendMessage('roofs_chat', { message: 'Two' });
  });

  it('a cut connection comes back, and what was missed is in the difference', async () => {
    const client = await stage().sellerClient();
    const { pts } = await stateOf(client);
    faults().dropConnections();
    fromAnna('While you were away');
    await vi.waitFor(() => stateOf(client));
    const missed = (await differenceFrom(client, pts)) as Api.updates.Difference;
    expect(textsOf(missed.newMessages)).toEqual(['While you were away']);
    expect(stage().centre.connects).toBeGreaterThan(1);
  });

  it('a gap while connected is filled by the difference, slice by slice', async () => {
    const client = await stage().sellerClient();
    const start = (await stateOf(client)).pts;
    faults().suppressPush = true;
    faults().sliceLimit = 2;
    for (const text of ['1', '2', '3']) fromAnna(text);
    world().edit({ userId: stage().anna.id, chat: userPeer(stage().seller.id), id: 3, text: 'three' });
    world().delete(stage().anna.id, userPeer(stage().seller.id), [1]);
    const first = (await differenceFrom(client, start)) as Api.updates.DifferenceSlice;
    const second = (await differenceFrom(client, first.intermediateState.pts)) as Api.updates.DifferenceSlice;
    const last = (await differenceFrom(client, second.intermediateState.pts)) as Api.updates.Difference;
    expect(textsOf([...first.newMessages, ...second.newMessages])).toEqual(['2', 'three']);
    expect(second.otherUpdates[0]).toBeInstanceOf(Api.UpdateEditMessage);
    expect(last.otherUpdates[0]).toBeInstanceOf(Api.UpdateDeleteMessages);
    expect((await stateOf(client)).pts).toBe(last.state.pts);
    expect(await differenceFrom(client, last.state.pts)).toBeInstanceOf(Api.updates.DifferenceEmpty);
  });

  it('a difference can be too long', async () => {
    const client = await stage().sellerClient();
    const { pts } = await stateOf(client);
    faults().tooLongBefore = pts + 1;
    expect(await differenceFrom(client, pts)).toBeInstanceOf(Api.updates.DifferenceTooLong);
    await expect(differenceFrom(client, 0)).rejects.toMatchObject({ errorMessage: 'PERSISTENT_TIMESTAMP_EMPTY' });
  });

  it('a channel has differences of its own', async () => {
    const client = await stage().sellerClient();
    const members = { creatorId: stage().seller.id, memberIds: [stage().anna.id] };
    const group = world().addChannel({ title: 'Roofs', username: 'roofs_chat', ...members });
    const channel = await client.getInputEntity('roofs_chat');
    const ask = (pts: number) => {
      const filter = new Api.ChannelMessagesFilterEmpty();
      return client.invoke(new Api.updates.GetChannelDifference({ channel, filter, pts, limit: 100 }));
    };
    const { pts } = await ask(1).then((one) => one as Api.updates.ChannelDifference);
    world().send({ fromId: stage().anna.id, to: group, text: 'Missed' });
    const missed = (await ask(pts)) as Api.updates.ChannelDifference;
    expect(textsOf(missed.newMessages)).toEqual(['Missed']);
    faults().channelTooLongBefore = missed.pts;
    expect(await ask(pts)).toBeInstanceOf(Api.updates.ChannelDifferenceTooLong);
  });

  it('updates come twice, and in the wrong order', async () => {
    const client = await stage().sellerClient();
    const raw = collect(client, Api.UpdateNewMessage);
    faults().copiesOfUpdates = 2;
    faults().reorderUpdates = true;
    fromAnna('1');
    fromAnna('2');
    await vi.waitFor(() => expect(new Set(raw.map(({ pts }) => pts)).size).toBe(2), 5000);
    expect(world().history(stage().seller.id, userPeer(stage().anna.id))).toHaveLength(2);
  });

  it('a send whose answer is lost is not sent twice under its random id', async () => {
    const client = await stage().sellerClient({ requestRetries: 1 });
    const peer = await client.getInputEntity('anna_p');
    const send = () => client.invoke(new Api.messages.SendMessage({ peer, message: 'Once', randomId: 42n as never }));
    faults().intercept('messages.sendMessage', () => 'drop-after');
    void send().catch(() => undefined);
    await expect.poll(() => atAnna()).toHaveLength(1);
    await expect(send()).rejects.toThrow();
    expect(world().log.filter(({ kind }) => kind === 'message.refused')).toMatchObject([{ randomId: '42' }]);
    expect(atAnna()).toHaveLength(1);
  });

  it('a service that forgot its random ids sends again', async () => {
    const client = await stage().sellerClient();
    const peer = await client.getInputEntity('anna_p');
    const send = () => client.invoke(new Api.messages.SendMessage({ peer, message: 'Twice', randomId: 42n as never }));
    await send();
    faults().forgetRandomIds();
    await send();
    expect(atAnna()).toHaveLength(2);
  });

  it('the server forgets the key, changes its salts, and its clock jumps', async () => {
    const client = await stage().sellerClient();
    faults().changeSalts();
    await client.sendMessage('anna_p', { message: 'New salt' });
    faults().timeShift = 3600;
    await client.sendMessage('anna_p', { message: 'An hour later' });
    faults().timeShift = 0;
    await client.sendMessage('anna_p', { message: 'And back' });
    expect(atAnna()).toHaveLength(3);
    faults().forgetKeys();
    await expect(stateOf(client)).rejects.toThrow();
  });

  it('the server cannot be reached for a while', async () => {
    const client = await stage().sellerClient();
    faults().refuse = true;
    faults().dropConnections();
    await vi.waitFor(() => expect(stage().centre.connects).toBeGreaterThan(3), 10_000);
    faults().refuse = false;
    await vi.waitFor(() => stateOf(client), 10_000);
  });
});

describe('a restart', { timeout: 20_000 }, () => {
  it('finds keys, accounts, messages and sessions as they were', async () => {
    const folder = join(tmpdir(), `datacentre-${process.pid}-${Math.random()}`);
    onTestFinished(() => rm(folder, { recursive: true }));
    const before = await createDataCentre({ profile: 'test', folder });
    trustOnly(before);
    const seller = before.world.addUser({ firstName: 'Seller', phone: sellerPhone });
    const anna = before.world.addUser({ firstName: 'Anna', username: 'anna_p' });
    const client = await teleproto(before);
    await signInByPhone(client, before, { phone: sellerPhone });
    await client.sendMessage('anna_p', { message: '**Still** here' });
    const session = (client.session as StringSession).save();
    await client.destroy();
    await before.close();

    const after = await createDataCentre({ profile: 'test', folder });
    expect(after.trust).toEqual(before.trust);
    expect(after.world.log).toEqual(JSON.parse(JSON.stringify(before.world.log)));
    const again = await teleproto(after, { session });
    expect((await again.getMe()).firstName).toBe('Seller');
    await again.sendMessage('anna_p', { message: 'And on' });
    const texts = after.world.history(anna.id, userPeer(seller.id)).map(({ message }) => message.text);
    expect(texts).toEqual(['Still here', 'And on']);
    await again.destroy();
    await after.close();
    expect([...before.violations, ...after.violations]).toEqual([]);
  });
});

describe('two data centres', { timeout: 20_000 }, () => {
  it('run beside each other with keys and worlds of their own', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => createDataCentre({ profile: 'test' })));
    if (!one || !other) throw new Error('Two were asked for');
    trustOnly(one, other);
    expect(one.trust.fingerprint).not.toBe(other.trust.fingerprint);
    for (const centre of [one, other]) {
      centre.world.addUser({ firstName: centre === one ? 'One' : 'Other', phone: sellerPhone });
      const client = await teleproto(centre);
      await signInByPhone(client, centre, { phone: sellerPhone });
      expect((await client.getMe()).firstName).toBe(centre === one ? 'One' : 'Other');
      await client.destroy();
      await centre.close();
      expect(centre.violations).toEqual([]);
    }
  });
});
