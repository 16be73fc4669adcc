import { describe, expect, it } from 'vitest';

import type { TelegramParty } from '../../telegram/update.js';
import { KnownParties } from './known-parties.js';

const party = (id: string, change: Partial<TelegramParty> = {}): TelegramParty => ({
  peer: { kind: 'user', id },
  name: 'Anna',
  username: null,
  phone: null,
  accessHash: '5',
  isBot: false,
  isBroadcast: false,
  isSelf: false,
  ...change,
});

describe('known parties', () => {
  it('keeps what a partial record does not say', () => {
    const known = new KnownParties();
    known.learn([party('1'), party('1', { accessHash: null, name: '' })]);
    expect(known.of({ kind: 'user', id: '1' })).toMatchObject({ accessHash: '5', name: 'Anna' });
  });

  it('takes what is new', () => {
    const known = new KnownParties();
    known.learn([party('1'), party('1', { name: 'Anna K.' })]);
    expect(known.of({ kind: 'user', id: '1' })?.name).toBe('Anna K.');
    expect(known.of({ kind: 'chat', id: '1' })).toBeUndefined();
  });

  it('is bounded, and forgets the oldest first', () => {
    const known = new KnownParties();
    known.learn(Array.from({ length: 20_001 }, (_, id) => party(String(id))));
    expect(known.of({ kind: 'user', id: '0' })).toBeUndefined();
    expect(known.of({ kind: 'user', id: '20000' })).toBeDefined();
  });
});
