/** A message template's columns as one JSON value: `null` where the row was not joined. */
export const messageTemplateJson = (t: string) => `
  case when ${t}.message_template_id is null then null else json_build_object(
    'id', ${t}.message_template_id, 'name', ${t}.name, 'body', ${t}.body, 'version', ${t}.stands_at) end`;
