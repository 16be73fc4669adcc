import { randomUUID } from 'node:crypto';

import type { Shop } from '../shop.js';
import type { Fill } from './examples.js';

/** What the widget says of the user of Telegram that the organization’s owner is, another time each time. */
function pressed({ together, whose }: Shop): Fill {
  const id = String(1_000_000 + Buffer.from(whose.userId.slice(-6), 'hex').readUIntBE(0, 3));
  const said = together.widget.pressed(id, together.clock.now(), `Ann ${randomUUID()}`);
  return { providerId: 'telegram', ...said };
}

const linking = (shop: Shop): Fill => ({ ...pressed(shop), password: shop.whose.password });

export const telegramPreparations = { linkTelegram: linking, signInByTelegram: pressed };
