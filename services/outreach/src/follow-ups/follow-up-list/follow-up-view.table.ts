import { iso } from '@parley/platform';

/** A follow-up's columns as one JSON value: `null` where the row was not joined. */
export const followUpJson = (f: string) => `
  case when ${f}.follow_up_id is null then null else json_build_object(
    'id', ${f}.follow_up_id, 'chatId', ${f}.chat_id, 'messageTemplateId', ${f}.message_template_id,
    'dueAt', ${iso(`${f}.due_at`)}, 'status', ${f}.status, 'code', ${f}.code, 'sendId', ${f}.send_id,
    'version', ${f}.stands_at) end`;
