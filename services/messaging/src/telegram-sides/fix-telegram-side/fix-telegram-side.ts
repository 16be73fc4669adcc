import { type TelegramSideEvent, TelegramSideFixed } from '@parley/contracts';

import type { Side } from '../../channel-accounts/channel-account.js';
import { accountOfOtherSide } from '../../channel-accounts/channel-account.errors.js';
import type { TelegramSide } from '../telegram-side.js';

/** Whoever connects, imports or brings an application first decides it; nobody changes it after that. */
export function fixTelegramSide(side: Side, { fixed }: TelegramSide): readonly TelegramSideEvent[] {
  if (fixed !== null && fixed !== side) throw accountOfOtherSide(fixed);
  return fixed === null ? [TelegramSideFixed({ side })] : [];
}
