import type { SenderLimits } from '@parley/contracts';
import { TenantDatabase } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

/** A private chat’s other side, or anybody in a group. */
const heard = `exists (select from messaging.message m where m.chat_id = ? and m.direction = 'incoming')`;

const rule = `select time_zone as "timeZone", messages_per_day as "messagesPerDay",
  first_messages_per_day as "firstMessagesPerDay" from messaging.sender_rule`;

const limit = z.int().nullable();
const rules = z.array(z.object({ timeZone: z.string(), messagesPerDay: limit, firstMessagesPerDay: limit }));
const answer = z.tuple([z.object({ isHeard: z.boolean() })]);

export type SenderRule = { readonly timeZone: string; readonly limits: SenderLimits };

const usual: SenderRule = { timeZone: 'UTC', limits: { messagesPerDay: null, firstMessagesPerDay: null } };

/** What the organization says of whatever is sent over its connected accounts. */
@Injectable()
export class SenderRules {
  constructor(private readonly database: TenantDatabase) {}

  /** And whether the contact has ever written in that chat. */
  async forChat(tenantId: string, chatId: string): Promise<SenderRule & { readonly isFirstMessage: boolean }> {
    const [found, known] = await this.database.read({ tenantId }, [
      { sql: rule, values: [] },
      { sql: `select ${heard} as "isHeard"`, values: [chatId] },
    ]);
    const [{ isHeard }] = answer.parse(known);
    return { ...ruleOf(found), isFirstMessage: !isHeard };
  }
}

/** In a transaction of the organization's. */
export const ruleIn = async (em: EntityManager): Promise<SenderRule> => ruleOf(await em.execute(rule));

function ruleOf(found: unknown): SenderRule {
  const [row] = rules.parse(found ?? []);
  if (!row) return usual;
  const { timeZone, ...limits } = row;
  return { timeZone, limits };
}
