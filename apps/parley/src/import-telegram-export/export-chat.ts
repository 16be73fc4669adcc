import type { ImportedChat } from '@parley/contracts';
import { z } from 'zod';

/** The head of a chat as an export writes it, its values arriving one by one. */
export const chatHead = z.object({
  name: z.string().nullish(),
  type: z.string().nullish(),
  id: z.int().positive(),
});

const kinds: Readonly<Record<string, ImportedChat['kind']>> = {
  personal_chat: 'private',
  private_group: 'basic-group',
  private_supergroup: 'supergroup',
  public_supergroup: 'supergroup',
  private_channel: 'telegram-channel',
  public_channel: 'telegram-channel',
};

/** Telegram's service account, whose messages are login codes: never stored under any setting (D22). */
const SERVICE_PEER = 777000;

/** Why a whole chat is left out. */
export type ChatSkipReason = 'malformed-chat' | 'own-notes' | 'service-account' | 'bot';

/** Makes the head of a chat what messaging knows as one, or says why it is left out. */
export function readChat(value: unknown): { readonly chat: ImportedChat } | { readonly skipped: ChatSkipReason } {
  const head = chatHead.safeParse(value);
  if (!head.success) return { skipped: 'malformed-chat' };
  const { id, type, name } = head.data;
  if (id === SERVICE_PEER) return { skipped: 'service-account' };
  // A bot is no contact, and what it says may be a secret.
  if (type === 'bot_chat') return { skipped: 'bot' };
  const kind = kinds[type ?? ''];
  // `saved_messages`, `replies`, `verification_codes`: nobody is on the other side.
  if (!kind) return { skipped: 'own-notes' };
  return { chat: { kind, externalId: String(id), title: name?.toWellFormed() ?? null } };
}
