import { describe, expect, it } from 'vitest';

import { refusalOf } from './telegram-refusal.js';

describe('what Telegram says no with', () => {
  it.each([
    ['FLOOD_WAIT_30', 30, 'flood-wait'],
    ['FLOOD_PREMIUM_WAIT_3', 3, 'flood-wait'],
    ['SLOWMODE_WAIT_10', 10, 'slow-mode'],
    ['PEER_FLOOD', 0, 'peer-flood'],
    ['AUTH_KEY_UNREGISTERED', 0, 'signed-out'],
    ['USER_DEACTIVATED_BAN', 0, 'banned'],
    ['CHAT_WRITE_FORBIDDEN', 0, 'refused'],
  ])('%s', (code, seconds, reason) => expect(refusalOf(code, seconds)).toMatchObject({ reason, code, seconds }));
});
