import { messageView } from '@parley/contracts';
import { iso } from '@parley/platform';
import { z } from 'zod';

/** A message as its query answers it, out of the rows `m` (said), `d` (changed since) and `s` (its send). */
export const messageJson = (m: string, d: string, s: string) => `json_build_object(
  'id', ${m}.message_id, 'chatId', ${m}.chat_id, 'externalId', ${m}.external_no::text, 'direction', ${m}.direction,
  'senderPeerId', ${m}.sender_peer_id, 'senderName', ${m}.sender_name,
  'content', coalesce(${d}.content, ${m}.content),
  'sentAt', ${iso(`${m}.sent_at`)},
  'editedAt', ${iso(`${d}.edited_at`)},
  'isDeleted', coalesce(${d}.is_deleted, false), 'sendId', coalesce(${m}.send_id, ${s}.send_id),
  'correlationId', ${m}.correlation_id, 'eventId', ${m}.event_id, 'version', 1 + coalesce(${d}.change_count, 0))`;

/** What became of each message, and which send it was. */
export const joinChanges = (m: string, d: string, s: string) => `
  left join messaging.message_change ${d} on ${d}.tenant_id = ${m}.tenant_id and ${d}.message_id = ${m}.message_id
  left join messaging.send ${s} on ${s}.tenant_id = ${m}.tenant_id and ${s}.message_id = ${m}.message_id`;

export const messageRows = z.array(z.object({ message: messageView }));

/** Ids as one text: one parameter, however many there are. */
export const idList = (ids: readonly string[]): string => ids.join(',');
