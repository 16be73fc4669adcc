import { type Api, errors, type TelegramClient } from 'teleproto';
import { z } from 'zod';

import { refusalOf, TelegramRefusal } from '../telegram-refusal.js';
import { isUnknownConstructor } from './known-defects.adapter.js';

const MOST_PER_CALL_MS = 30_000;

const withSeconds = z.object({ seconds: z.number() });

const secondsOf = (error: unknown, code: string): number =>
  withSeconds.safeParse(error).data?.seconds ?? Number(/_(\d+)$/.exec(code)?.[1] ?? 0);

/** Every failure in one form: Telegram's word where it spoke, `no-answer` where nobody knows. */
export function asRefusal(error: unknown): TelegramRefusal {
  if (error instanceof TelegramRefusal) return error;
  if (isUnknownConstructor(error)) return new TelegramRefusal('not-understood', 'UNKNOWN_CONSTRUCTOR');
  if (error instanceof errors.RPCError) return refusalOf(error.errorMessage, secondsOf(error, error.errorMessage));
  return new TelegramRefusal('no-answer', error instanceof Error ? error.constructor.name : 'UNKNOWN');
}

/** Some calls of the library never settle: a call of ours always does. */
export async function within<Result>(work: Promise<Result>, milliseconds = MOST_PER_CALL_MS): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TelegramRefusal('no-answer', 'TIMEOUT')), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    throw asRefusal(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Follows the account to its own data centre, as signing in needs. */
export const ask = <Request extends Api.AnyRequest>(
  telegram: TelegramClient,
  request: Request,
): Promise<Request['__response']> => within(telegram.invoke(request));

/**
 * Past the library's own tries, which would hide the answer to a repeated send: RANDOM_ID_DUPLICATE is told at once.
 * A call that waits through a lost connection goes out again with the same random id.
 */
export async function askOnce(telegram: TelegramClient, request: Api.AnyRequest): Promise<unknown> {
  const sender = telegram._sender;
  if (!sender || !telegram.connected) throw new TelegramRefusal('not-connected', 'NO_CONNECTION');
  const answer: unknown = await within(Promise.resolve(sender.send(request)));
  return answer;
}
