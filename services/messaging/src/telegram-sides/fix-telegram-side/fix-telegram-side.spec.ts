import { TelegramSideFixed } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialSide } from '../telegram-side.js';
import { fixTelegramSide } from './fix-telegram-side.js';

const given = scenario({ initial: initialSide, evolve, decide: fixTelegramSide });

describe('the side of an organization', () => {
  it('is fixed with the first thing that depends on it', () =>
    given()
      .when('live')
      .then(TelegramSideFixed({ side: 'live' })));

  it('is fixed once', () =>
    given(TelegramSideFixed({ side: 'demo' }))
      .when('demo')
      .thenNothing());

  it.each([
    ['demo', 'live'],
    ['live', 'demo'],
  ] as const)('never changes from %s to %s', (side, other) =>
    given(TelegramSideFixed({ side })).when(other).thenRefused('messaging.channel-account.other-side'),
  );
});
