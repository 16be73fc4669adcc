import { everyRow } from '@parley/contracts';
import { installationKeysSchema, SystemClock } from '@parley/platform';
import { MemoryKeyring } from '@parley/platform/spec-support';
import { z } from 'zod';

import { type CrashPoint, CrashPoints } from '../crash-points/crash-points.port.js';
import { SendMessageHandler } from '../sends/send-message/send-message.handler.js';
import { SendQueue } from '../sends/sender/send-queue.adapter.js';
import { asUser, rejoined, startMessaging } from './running-messaging.adapter.js';
import { demoTelegram } from './shop.adapter.js';

/** Messaging in a process of its own, for the specs that end it with `kill -9` at a named point. */
const settingsSchema = z.object({
  databaseUrl: z.url(),
  secret: z.string(),
  keys: installationKeysSchema,
  wiring: z.object({
    trust: z.object({ fingerprint: z.string(), n: z.string(), e: z.int() }),
    addresses: z.record(z.coerce.number(), z.int()),
  }),
  tenantId: z.uuid(),
  /** When its clock begins: after the lease of whoever was killed before it. */
  now: z.iso.datetime(),
  /** Nothing is known of what this chat's sends claim. */
  isBlind: z.boolean(),
});

export type KilledSettings = z.input<typeof settingsSchema>;

const orderSchema = z.discriminatedUnion('do', [
  z.object({
    ...{ do: z.literal('arm'), point: z.string(), nth: z.int() },
    signal: z.enum(['SIGKILL', 'SIGSTOP']).default('SIGKILL'),
  }),
  z.object({ do: z.literal('send'), chatId: z.uuid(), text: z.string() }),
]);

export type Order = z.input<typeof orderSchema>;
type Arming = Extract<z.infer<typeof orderSchema>, { do: 'arm' }>;

const settings = settingsSchema.parse(JSON.parse(process.env['PARLEY_CHILD'] ?? '{}'));

class ShiftedClock extends SystemClock {
  readonly #ahead = Date.parse(settings.now) - Date.now();

  override now(): Date {
    return new Date(super.now().getTime() + this.#ahead);
  }
}

class KilledAt extends CrashPoints {
  #armed: { readonly point: string; readonly signal: NodeJS.Signals; left: number } | undefined;

  arm({ point, nth, signal }: Arming): void {
    this.#armed = { point, signal, left: nth };
  }

  reach(name: CrashPoint): void {
    if (name !== this.#armed?.point) return;
    this.#armed.left -= 1;
    if (this.#armed.left === 0) process.kill(process.pid, this.#armed.signal);
  }
}

if (settings.isBlind)
  SendQueue.prototype.claimed = () => Promise.resolve(Object.assign(new Set<string>(), { has: () => true }));

const urlFor = (role: string, password: string) =>
  Object.assign(new URL(settings.databaseUrl), { username: role, password }).href;
const clock = new ShiftedClock();
const crash = new KilledAt();
const on = rejoined(
  { database: { url: settings.databaseUrl, urlFor }, clock, telegram: demoTelegram(settings) },
  { keyring: new MemoryKeyring(settings.secret), keys: settings.keys },
);
const messaging = await startMessaging(on, { crash });

async function carryOut(order: z.infer<typeof orderSchema>): Promise<void> {
  if (order.do === 'arm') {
    crash.arm(order);
    return;
  }
  const { chatId, text } = order;
  const sending = { chatId, content: { text, entities: [] } };
  const { id } = await messaging.get(SendMessageHandler).handle(sending, asUser(settings.tenantId, clock), everyRow);
  process.send?.({ sent: text, id });
}

let done = Promise.resolve();
process.on('message', (message) => {
  done = done.then(() => carryOut(orderSchema.parse(message)));
});
process.send?.({ isReady: true });
