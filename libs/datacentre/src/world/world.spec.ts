import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { movableClock } from '@parley/testing';
import { describe, expect, it, onTestFinished } from 'vitest';

import { Folder } from '../folder.js';
import { Journal } from './journal.js';
import { userPeer } from './peer.js';
import { World } from './world.js';

function couple(journal: Journal | null = null) {
  const world = new World(movableClock(), journal);
  const anna = world.addUser({ firstName: 'Anna' });
  const boris = world.addUser({ firstName: 'Boris' });
  return { world, anna: anna.id, boris: boris.id };
}

describe('the world', () => {
  it('read back from its journal is the same world', () => {
    const path = mkdtempSync(join(tmpdir(), 'datacentre-'));
    onTestFinished(() => rmSync(path, { recursive: true }));
    const { world, anna, boris } = couple(new Journal(new Folder(path)));
    const entities = [{ _: 'messageEntityMentionName', offset: 0, length: 2, userId: 12_345_678_901n }];
    for (let i = 1; i <= 5; i += 1) world.send({ fromId: anna, to: userPeer(boris), text: `Line ${i}`, entities });
    world.edit({ userId: anna, chat: userPeer(boris), id: 2, text: 'Second' });
    world.delete(boris, userPeer(anna), [1, 4]);
    world.read(boris, userPeer(anna));
    const group = world.addGroup({ title: 'Both', creatorId: anna, memberIds: [boris] });
    world.rename(group, 'Two', boris);
    world.leave(group, boris);
    world.setPassword(anna, { password: 'secret' });
    world.send({ fromId: boris, to: userPeer(anna), text: 'Once', randomId: '7' });
    const again = new World(movableClock(), new Journal(new Folder(path)));
    expect(again.state).toEqual(world.state);
    expect(again.log).toHaveLength(world.log.length);
    expect(() => again.send({ fromId: boris, to: userPeer(anna), text: 'Once', randomId: '7' })).toThrow('DUPLICATE');
  });

  it('counts ids per account: each has copies of its own', () => {
    const { world, anna, boris } = couple();
    const clara = world.addUser({ firstName: 'Clara' }).id;
    world.send({ fromId: clara, to: userPeer(boris), text: 'From Clara' });
    world.send({ fromId: anna, to: userPeer(boris), text: 'From Anna' });
    expect(world.history(anna, userPeer(boris)).map(({ id }) => id)).toEqual([1]);
    expect(world.history(boris, userPeer(anna)).map(({ id }) => id)).toEqual([2]);
  });

  it('moves a mailbox’s pts by one for each event, and by the number of messages for a deletion', () => {
    const { world, anna, boris } = couple();
    const mailbox = world.state.mailbox(`user:${boris}`);
    for (let i = 1; i <= 3; i += 1) world.send({ fromId: anna, to: userPeer(boris), text: `${i}` });
    world.delete(anna, userPeer(boris), [1, 2]);
    expect(mailbox.events.map(({ pts, ptsCount }) => [pts, ptsCount])).toEqual([
      [2, 1],
      [3, 1],
      [4, 1],
      [6, 2],
    ]);
    expect(mailbox.eventsAfter(3).map(({ pts }) => pts)).toEqual([4, 6]);
  });

  it('tells an author once how far it was read', () => {
    const { world, anna, boris } = couple();
    world.send({ fromId: anna, to: userPeer(boris), text: 'Read me' });
    expect(world.read(boris, userPeer(anna)).map(({ event }) => event.kind)).toEqual(['read-inbox', 'read-outbox']);
    expect(world.read(boris, userPeer(anna))).toEqual([]);
  });

  it('refuses what the service refuses', () => {
    const { world, anna, boris } = couple();
    const group = world.addGroup({ title: 'Mine', creatorId: anna, memberIds: [] });
    expect(() => world.send({ fromId: boris, to: group, text: 'Hi' })).toThrow('CHAT_WRITE_FORBIDDEN');
    expect(() => world.send({ fromId: boris, to: userPeer(1), text: 'Hi' })).toThrow('PEER_ID_INVALID');
    expect(() => world.send({ fromId: boris, to: userPeer(anna), text: '' })).toThrow('MESSAGE_EMPTY');
    for (const text of [' ', '\n\t', '\u200b', '\u2060\ufeff'])
      expect(() => world.send({ fromId: boris, to: userPeer(anna), text })).toThrow('MESSAGE_EMPTY');
    expect(() => world.send({ fromId: boris, to: userPeer(anna), text: 'x'.repeat(4097) })).toThrow('TOO_LONG');
    world.send({ fromId: boris, to: userPeer(anna), text: 'Same' });
    const same = { userId: boris, chat: userPeer(anna), id: 1, text: 'Same' };
    expect(() => world.edit(same)).toThrow('MESSAGE_NOT_MODIFIED');
    expect(() => world.edit({ ...same, text: ' \u200b' })).toThrow('MESSAGE_EMPTY');
  });
});
