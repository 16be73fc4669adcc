import { Api, type TelegramClient } from 'teleproto';
import { NewMessage } from 'teleproto/events/index.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type DataCentre, createDataCentre } from './data-centre.js';
import { signInByPhone, teleproto, trustOnly } from './spec-support/teleproto.js';
import { userPeer } from './world/peer.js';
import type { User } from './world/user.js';

describe('the local data centre, with teleproto', { timeout: 20_000 }, () => {
  let centre: DataCentre;
  let client: TelegramClient;
  let seller: User;
  let anna: User;

  beforeEach(async () => {
    centre = await createDataCentre({ profile: 'test' });
    trustOnly(centre);
    seller = centre.world.addUser({ firstName: 'Seller', phone: '+49 151 0000001' });
    anna = centre.world.addUser({ firstName: 'Anna', username: 'anna_p' });
    client = await teleproto(centre);
  });

  afterEach(async () => {
    await client.destroy();
    await centre.close();
    expect(centre.violations).toEqual([]);
  });

  it('signs in by phone and code', async () => {
    await signInByPhone(client, centre, { phone: '+49 151 0000001' });
    const me = await client.getMe();
    expect(me.firstName).toBe('Seller');
    const [code] = centre.world.history(seller.id, userPeer(777000));
    expect(code?.message.text).toContain(centre.loginCodeFor('491510000001'));
  });

  it('sends and receives, live', async () => {
    await signInByPhone(client, centre, { phone: '491510000001' });
    await client.getMe();
    const received: string[] = [];
    client.addEventHandler((event) => void received.push(event.message.message), new NewMessage({}));
    centre.world.send({ fromId: anna.id, to: userPeer(seller.id), text: 'How much is it?' });
    await vi.waitFor(() => expect(received).toEqual(['How much is it?']), 5000);
    await client.getDialogs();
    const sent = await client.sendMessage('anna_p', { message: '**Ten** euros' });
    expect(sent.id).toBeGreaterThan(0);
    const seen = centre.world.history(anna.id, userPeer(seller.id)).map(({ message }) => message);
    expect(seen.map(({ text }) => text)).toEqual(['How much is it?', 'Ten euros']);
    expect(seen[1]?.entities).toEqual([{ _: 'messageEntityBold', offset: 0, length: 3 }]);
  });

  it('answers what it does not speak with an error', async () => {
    await expect(client.invoke(new Api.help.GetSupport())).rejects.toMatchObject({ code: 400 });
    expect(centre.unknownMethods).toEqual(['help.getSupport']);
  });
});
