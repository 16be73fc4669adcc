import { z } from 'zod';

import type { Database } from '../installation/database.js';

const MESSAGES_PER_CHAT = 3;

const owned = z.object({ tenant_id: z.uuid(), pipeline_id: z.uuid(), stage_id: z.uuid() });

/** An id that is known by its number, so that the tables fit together without asking one another. */
const id = (kind: number, n: string) =>
  `(lpad(to_hex(${kind}), 8, '0') || '-0000-8000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Every chat has messages, a contact with a company, and an open deal; ten contacts share a company. */
const statements = ({ tenant_id: t, pipeline_id: pipeline, stage_id: stage }: z.infer<typeof owned>) => {
  const each = 'generate_series($1::int, $2::int) n';
  const at = `timestamptz '2026-01-01' + n * interval '1 minute'`;
  const last = `n * ${MESSAGES_PER_CHAT} + ${MESSAGES_PER_CHAT - 1}`;
  return [
    `insert into messaging.chat select '${t}', ${id(1, 'n')}, ${id(2, '1')}, 'private', ${id(3, 'n')}, ${id(4, 'n')},
       to_jsonb('Petra ' || n), null, null, 0, 0, 'nobody', null, 1, 1 from ${each}`,
    `insert into messaging.message select '${t}', ${id(5, `n * ${MESSAGES_PER_CHAT} + m`)}, ${id(1, 'n')}, ${id(2, '1')},
       ${id(4, 'n')}, n * ${MESSAGES_PER_CHAT} + m, 'incoming', ${id(3, 'n')}, to_jsonb('Petra ' || n),
       jsonb_build_object('text', 'Could you send me the price for ' || n || ' square metres?', 'entities', '[]'::jsonb),
       null, ${at} + m * interval '1 second', null, ${id(6, 'n')}, ${id(7, 'n')}, 1
       from ${each}, generate_series(0, ${MESSAGES_PER_CHAT - 1}) m`,
    `insert into messaging.chat_summary select '${t}', ${id(1, 'n')}, ${id(5, last)}, ${last}, ${last}, ${at},
       ${MESSAGES_PER_CHAT}, 1 from ${each}`,
    `insert into crm.company select '${t}', ${id(8, 'n')}, 'Roofs ' || n, 1
       from generate_series($1::int / 10, $2::int / 10) n on conflict do nothing`,
    `insert into crm.contact select '${t}', ${id(9, 'n')}, ${id(4, 'n')}, ${id(3, 'n')}, 'Petra ' || n, 'petra' || n,
       false, ${id(8, 'n / 10')}, jsonb_build_array(${id(1, 'n')}), false, ${at}, 1 from ${each}`,
    `insert into crm.chat_contact select '${t}', ${id(1, 'n')}, ${id(9, 'n')}, 1 from ${each}`,
    `insert into crm.deal select '${t}', ${id(10, 'n')}, ${id(4, 'n')}, 'Roof of Petra ' || n, '${pipeline}', '${stage}',
       true, ${id(9, 'n')}, ${id(1, 'n')}, ${at}, ${at}, ${id(6, 'n')}, 1 from ${each}`,
  ];
};

const tables = ['messaging.chat', 'messaging.message', 'messaging.chat_summary'];
const crmTables = ['crm.company', 'crm.contact', 'crm.chat_contact', 'crm.deal'];

/** The one organization, which begins with a pipeline. */
export async function organizationIn(database: Database): Promise<z.infer<typeof owned> | undefined> {
  const sql = `select tenant_id, pipeline_id, stages -> 1 ->> 'id' as stage_id from crm.pipeline limit 1`;
  return (await database.rows(owned, sql))[0];
}

/** Chats number `from` to `to`, straight into the read models: what is measured is reading. */
export async function fill(database: Database, { from, to }: { from: number; to: number }): Promise<void> {
  const organization = await organizationIn(database);
  if (!organization) throw new Error('The organization has no pipeline yet');
  for (const sql of statements(organization)) {
    const values = [from, to];
    await database.run(sql, values);
  }
  for (const table of [...tables, ...crmTables]) await database.run(`vacuum (analyze) ${table}`);
}
