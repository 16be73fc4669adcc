import { chatView } from '@parley/contracts';
import { iso } from '@parley/platform';
import { z } from 'zod';

import { joinChanges, messageJson } from '../messages/message-view.table.js';

/** Beyond this a chat just has many unread messages. */
const MOST_COUNTED = 1000;

const unread = `(select count(*) from (select 1 from messaging.message u where u.tenant_id = c.tenant_id
  and u.chat_id = c.chat_id and u.external_no > c.read_up_to and u.direction = 'incoming' limit ${MOST_COUNTED}) n)::int`;

/** A chat as its query answers it, out of the rows `c` (conversation), `y` (summary) and `m` (last message). */
export const chatJson = `json_build_object(
  'id', c.chat_id, 'channelAccountId', c.channel_account_id, 'kind', c.kind, 'peerId', c.peer_id, 'title', c.title,
  'lastMessage', case when m.message_id is null then null else ${messageJson('m', 'd', 's')} end,
  'lastActivityAt', ${iso('y.last_activity_at')},
  'unreadCount', ${unread}, 'messageCount', y.message_count,
  'holder', json_build_object('kind', c.holder_kind, 'id', c.holder_id),
  'assigneeId', c.assignee_id, 'teamId', c.team_id, 'collaboratorIds', c.collaborator_ids,
  'version', c.version, 'recordVersion', c.stands_at)`;

export const chatFrom = `
  from messaging.chat_summary y join messaging.chat c on c.tenant_id = y.tenant_id and c.chat_id = y.chat_id
  left join messaging.message m on m.tenant_id = y.tenant_id and m.message_id = y.last_message_id
  ${joinChanges('m', 'd', 's')}`;

export const chatRows = z.array(z.object({ chat: chatView }));
