import { randomUUID } from 'node:crypto';

import { serviceNames } from '@parley/contracts';

import type { Shop } from '../shop.js';
import { type Ids, idsSchema } from './values.js';
import { type Kind, kinds } from './kinds.js';

/** An id of each kind that an organization has, as its own logs name them. */
export async function idsOf(shop: Shop, known: Partial<Record<Kind, string>> = {}): Promise<Ids> {
  const { whose, together } = shop;
  const said: Partial<Record<Kind, string>> = {
    organization: whose.organizationId,
    user: whose.userId,
    agent: whose.agentId,
    telegramAccount: String(shop.seller.id),
    telegramUser: String(shop.buyer.id),
    ...known,
  };
  const found = new Map<Kind, string>();
  for (const kind of kinds) {
    const id = said[kind] ?? (await inLog(shop, `${kind}Id`));
    if (id === undefined) throw new Error(`${together.clock.now().toISOString()}: no ${kind} in ${whose.name}`);
    found.set(kind, id);
  }
  return allOf(found);
}

/** Ids that never were, of the same form. */
export function idsOfNobody(): Ids {
  const outside = () => String(Math.trunc(800_000_000 + Math.random() * 1e8));
  return allOf(new Map(kinds.map((kind) => [kind, kind.startsWith('telegram') ? outside() : randomUUID()])));
}

const allOf = (found: ReadonlyMap<Kind, string>): Ids => idsSchema.parse(Object.fromEntries(found));

/** Where an event says it: a stage also within a move, and each its own id. */
const otherwise: Readonly<Record<string, string>> = {
  stageId: `coalesce(data ->> 'stageId', data -> 'stages' -> 0 ->> 'id')`,
  eventId: 'id::text',
  optionId: `coalesce(data ->> 'optionId', data -> 'options' -> 0 ->> 'optionId')`,
};

/** The newest that is named so anywhere in the organization's events. */
async function inLog({ together, whose }: Shop, name: string): Promise<string | undefined> {
  const value = otherwise[name] ?? `data ->> '${name}'`;
  const logs = serviceNames.map(
    (service) => `select ${value} as id, recorded_at from ${service}.events where tenant_id = $1`,
  );
  const sql = `select id from (${logs.join(' union all ')}) named where id is not null order by recorded_at desc limit 1`;
  const [row] = await together.backstage.on.database.query<{ id: string }>(sql, [whose.organizationId]);
  return row?.id;
}
