import { installationKeysSchema, SystemClock } from '@parley/platform';
import { MemoryKeyring } from '@parley/platform/spec-support';
import { z } from 'zod';

import { TelegramThroughTeleproto } from '../telegram/teleproto/telegram-client.adapter.js';
import { rejoined, startMessaging } from './running-messaging.adapter.js';

/** Messaging of the live side in a process of its own, with another data centre in the place of Telegram. */
const settingsSchema = z.object({
  databaseUrl: z.url(),
  secret: z.string(),
  keys: installationKeysSchema,
  trust: z.object({ fingerprint: z.string(), n: z.string(), e: z.int() }),
  port: z.int(),
});

export type LiveSettings = z.input<typeof settingsSchema>;

const { databaseUrl, secret, keys, trust, port } = settingsSchema.parse(
  JSON.parse(process.env['PARLEY_CHILD'] ?? '{}'),
);

const urlFor = (role: string, password: string) =>
  Object.assign(new URL(databaseUrl), { username: role, password }).href;
const telegram = new TelegramThroughTeleproto({
  side: 'live',
  keys: [trust],
  route: () => ({ host: '127.0.0.1', port }),
  appVersion: 'spec',
});
await startMessaging(
  rejoined(
    { database: { url: databaseUrl, urlFor }, clock: new SystemClock(), telegram },
    { keyring: new MemoryKeyring(secret), keys },
  ),
);
process.send?.({ isReady: true });
