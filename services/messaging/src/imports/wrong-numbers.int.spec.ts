import { createDataCentre, type DataCentre, userPeer } from '@parley/datacentre';
import { SystemClock } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { OutsideIds } from '../connections/chat-directory/outside-ids.adapter.js';
import { Shop } from '../spec-support/shop.adapter.js';
import { ImportMessagesHandler } from './import-messages/import-messages.handler.js';

const ours = '+79990000001';
const spelled = Object.getOwnPropertyDescriptor(OutsideIds.prototype, 'sourceKey')!.value as (key: string) => string;

describe('an import with wrong message numbers', () => {
  const postgres = usePostgres();
  let shop: Shop<DataCentre>;
  let account: number;
  let anna: number;

  const says = (text: string) => {
    const { copies } = shop.centre.world.send({ fromId: anna, to: userPeer(account), text });
    return Number(copies.find(({ mailbox }) => mailbox === `user:${String(account)}`)?.id);
  };
  const importing = (number: number) =>
    shop.messaging.get(ImportMessagesHandler).handle(
      {
        accountExternalId: String(account),
        chat: { kind: 'private', externalId: '4242', title: 'Another' },
        messages: [
          {
            externalId: String(number),
            direction: 'incoming',
            sender: { kind: 'user', externalId: '4242', name: 'Another' },
            content: { text: 'Wrongly numbered', entities: [] },
            sentAt: '2020-03-02T09:00:00.000Z',
          },
        ],
      },
      shop.context,
    );
  /** One message under the number that the import took, and one after it. Answers what the chat then holds of both. */
  const heard = async (taken: string, next: string) => {
    const number = says(`Before ${taken}`) + 1;
    const { id } = await shop.chatThatSays(`Before ${taken}`);
    expect(await importing(number)).toMatchObject({ addedCount: 1 });
    expect(says(taken)).toBe(number);
    says(next);
    await shop.chatThatSays(next);
    return (await shop.messages(id)).map(({ content }) => ('text' in content ? content.text : ''));
  };

  beforeAll(async () => {
    shop = await Shop.open(postgres(), new SystemClock(), await createDataCentre({ profile: 'test' }));
    account = shop.centre.world.addUser({ firstName: 'Shop', phone: ours }).id;
    anna = shop.centre.world.addUser({ firstName: 'Anna', phone: '+79990000002' }).id;
    await shop.start();
    await shop.connect(ours, { takes: 'everyone', opens: 'deal' });
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => shop.close());

  it('costs no live message of another chat', async () =>
    expect(await heard('Do you deliver?', 'On Sunday?')).toEqual(
      expect.arrayContaining(['Do you deliver?', 'On Sunday?']),
    ));

  it('would cost it if the key did not name the chat', async () => {
    vi.spyOn(OutsideIds.prototype, 'sourceKey').mockImplementation(function (this: OutsideIds, key) {
      return spelled.call(this, key.replace(/^(telegram:account:\d+):user:\d+/, '$1'));
    });
    const texts = await heard('In blue?', 'Or in red?');
    expect(texts).toContain('Or in red?');
    expect(texts).not.toContain('In blue?');
  });
});
