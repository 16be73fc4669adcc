import { type Chat, createDataCentre, type DataCentre, type Peer, userPeer } from '@parley/datacentre';
import { SystemClock } from '@parley/platform';
import { measured, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';

import { PacedConnection } from '../connections/paced-connection.connector.js';
import { UpdateFlow } from '../connections/updates/update-flow.connector.js';
import { patience, Shop } from '../spec-support/shop.adapter.js';

/** A supergroup counts in an order of its own: what is missing there is in no difference of the account. */
describe('a gap in a supergroup (check 72)', () => {
  const postgres = usePostgres();
  let shop: Shop<DataCentre>;
  let [seller, branch, anna] = [0, 0, 0];
  let heard: Chat;
  let silent: Chat;
  let forgotten: Chat;
  const everything: string[] = [];

  const faults = () => shop.centre.faults;
  const write = (to: Peer, text: string) => void shop.centre.world.send({ fromId: anna, to, text });
  const say = (chat: Chat, text: string) => {
    everything.push(text);
    write(chat, text);
  };
  const many = (name: string, count = 25) => Array.from({ length: count }, (_, n) => `${name} ${String(n)}`);
  const texts = async ({ title }: Chat) => {
    const chat = (await shop.chats()).find((one) => one.title === title);
    const messages = chat ? await shop.messages(chat.id) : [];
    return messages.map(({ content }) => ('text' in content ? content.text : '')).toReversed();
  };
  const arrived = (chat: Chat, wanted: readonly string[]) =>
    vi.waitFor(async () => expect((await texts(chat)).slice(-wanted.length)).toEqual(wanted), patience);
  const whileCut = (work: () => void) => {
    faults().refuse = true;
    faults().dropConnections();
    work();
    faults().refuse = false;
  };
  const unpushed = (work: () => void) => {
    faults().suppressPush = true;
    work();
    // What is pushed goes out with the end of this turn.
    return new Promise<void>((done) =>
      setImmediate(() => {
        faults().suppressPush = false;
        done();
      }),
    );
  };

  beforeAll(async () => {
    shop = await Shop.open(postgres(), new SystemClock(), await createDataCentre({ profile: 'test' }));
    const { world } = shop.centre;
    const user = (firstName: string, phone: string) => world.addUser({ firstName, phone }).id;
    seller = user('Shop', '+79990000001');
    branch = user('Branch', '+79990000002');
    anna = user('Anna', '+79990000003');
    const group = (title: string, member: number) => world.addChannel({ title, creatorId: anna, memberIds: [member] });
    [heard, silent, forgotten] = [group('Heard', seller), group('Silent', seller), group('Forgotten', branch)];
    for (const chat of [heard, silent, forgotten]) write(chat, `${chat.title} before`);
    await shop.start();
    await shop.connect('+79990000001');
    for (const chat of [heard, silent]) await arrived(chat, [`${chat.title} before`]);
    say(heard, 'heard live');
    await arrived(heard, ['Heard before', 'heard live']);
    vi.spyOn(UpdateFlow.prototype, 'listed').mockReturnValue();
    await shop.connect('+79990000002');
    await arrived(forgotten, ['Forgotten before']);
  });
  afterAll(() => shop.close());

  it('that nobody saw begin is closed after a cut: silent since it was listed, it is asked all the same', async () => {
    const isBack = new Promise<void>((done) =>
      shop.centre.onListening((userId) => {
        if (userId === branch) done();
      }),
    );
    whileCut(() => {
      say(silent, 'silent while cut off');
      write(forgotten, 'forgotten while cut off');
    });
    await arrived(silent, ['Silent before', 'silent while cut off']);
    await isBack;
  });

  it('twin: one whose place in its order was not taken from the list has lost what was said', async () => {
    write(forgotten, 'forgotten afterwards');
    await arrived(forgotten, ['Forgotten before', 'forgotten afterwards']);
  });

  it('is closed by its own difference after a cut, over several slices', async () => {
    faults().sliceLimit = 7;
    const missed = many('while cut off');
    whileCut(() => missed.forEach((text) => say(heard, text)));
    await arrived(heard, missed);
    faults().sliceLimit = 1000;
  });

  it('is closed by its own difference while connected', async () => {
    await unpushed(() => ['dropped 1', 'dropped 2'].forEach((text) => say(heard, text)));
    say(heard, 'after the hole');
    await arrived(heard, ['dropped 1', 'dropped 2', 'after the hole']);
  });

  it('closes by itself where updates come in a wrong order, and several times', async () => {
    faults().reorderUpdates = true;
    faults().copiesOfUpdates = 3;
    const said = many('reordered');
    said.forEach((text) => say(heard, text));
    await arrived(heard, said);
    faults().reorderUpdates = false;
    faults().copiesOfUpdates = 1;
  });

  it('is closed where the account’s difference says only that there is more', async () => {
    await unpushed(() => {
      say(silent, 'too much to tell');
      write(userPeer(seller), 'missed in private');
    });
    faults().intercept('updates.getDifference', ({ query }) => ({
      ...{ _: 'updates.difference', newMessages: [], newEncryptedMessages: [], users: [], chats: [] },
      otherUpdates: [{ _: 'updateChannelTooLong', channelId: silent.id }],
      state: { _: 'updates.state', pts: query['pts'], qts: 0, date: shop.centre.world.seconds, seq: 0, unreadCount: 0 },
    }));
    write(userPeer(seller), 'heard in private');
    await arrived(silent, ['too much to tell']);
  });

  it('is closed by the history where its difference is too long', async () => {
    faults().channelTooLongBefore = Number.MAX_SAFE_INTEGER;
    const missed = many('too long ago');
    whileCut(() => missed.forEach((text) => say(heard, text)));
    await arrived(heard, missed);
    faults().channelTooLongBefore = 0;
  });

  it('is closed by the next process', async () => {
    await shop.messaging.stop();
    const missed = many('while down', 10);
    missed.forEach((text) => say(heard, text));
    await shop.start();
    await arrived(heard, missed);
  });

  it('stores each message once', async () => {
    const rows = await shop.query(
      `select content ->> 'text' as text, count(*)::int as copies from messaging.message group by 1`,
    );
    const copies = new Map(rows.map(({ text, copies: count }) => [text, count]));
    const wrong = everything.filter((text) => copies.get(text) !== 1);
    const result = `${String(everything.length)} messages over cuts, holes, wrong order, too long, a restart`;
    measured({ check: '72', seed: '-', result, worst: `${String(wrong.length)} lost or double` });
    expect(wrong).toEqual([]);
    expect(shop.centre.violations).toEqual([]);
  });

  it('mutant twin: without a difference of its own what was not told is lost', async () => {
    const told = { messages: [], updates: [], parties: [], isLast: true, isTooLong: false };
    const deaf = vi
      .spyOn(PacedConnection.prototype, 'channelDifference')
      .mockImplementation((_channel, pts) => Promise.resolve({ ...told, pts }));
    onTestFinished(() => deaf.mockRestore());
    await unpushed(() => write(heard, 'never told'));
    write(heard, 'after what was never told');
    await expect.poll(() => deaf.mock.calls.length).toBeGreaterThan(2);
    expect(await texts(heard)).not.toContain('never told');
  });
});
