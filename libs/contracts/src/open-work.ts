import { z } from 'zod';

import { defineQuery } from './define-operation.js';

const id = z.uuid();
const count = z.int().nonnegative();

/** Members and agents by the principals that they are; answers come in the order asked. */
const principals = z.object({ principalIds: z.array(id).max(200) });

const answering = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

/** How much somebody answers for that somebody else would have to go on with. */
export const openWork = z.object({
  /** Open ones. */
  dealCount: count,
  contactCount: count,
  /** New ones. */
  leadCount: count,
  /** Open ones. */
  taskCount: count,
  chatCount: count,
  /** Scheduled ones that go out in their name. */
  followUpCount: count,
  /** Connected ones, or on the way there. */
  channelAccountCount: count,
  /** Agents whose guardian they are. */
  agentCount: count,
});

export type OpenWork = z.infer<typeof openWork>;

/** The names of its counts. */
export const workCounts = openWork.keyof().options;

export const CountWorkInCrm = defineQuery({
  name: 'crm.count-open-work',
  permission: 'internal',
  input: principals,
  output: answering(openWork.pick({ dealCount: true, contactCount: true, leadCount: true, taskCount: true })),
});

export const CountWorkInMessaging = defineQuery({
  name: 'messaging.count-open-work',
  permission: 'internal',
  input: principals,
  output: answering(openWork.pick({ chatCount: true, channelAccountCount: true })),
});

export const CountWorkInOutreach = defineQuery({
  name: 'outreach.count-open-work',
  permission: 'internal',
  input: principals,
  output: answering(openWork.pick({ followUpCount: true })),
});

export const workKinds = ['deals', 'contacts', 'chats', 'followUps', 'channelAccounts', 'agents'] as const;

/** A kind of open work, as whoever goes on with it is named for it. */
export type WorkKind = (typeof workKinds)[number];

/** The kind that a count of open work is of: whoever goes on with deals goes on with what may become one, and with tasks. */
export const kindOfCount: Readonly<Record<keyof OpenWork, WorkKind>> = {
  dealCount: 'deals',
  leadCount: 'deals',
  taskCount: 'deals',
  contactCount: 'contacts',
  chatCount: 'chats',
  followUpCount: 'followUps',
  channelAccountCount: 'channelAccounts',
  agentCount: 'agents',
};

/** A member, by the principal that it is, a team, or both: a team that is left out stays as it is on each record. */
const goingOn = z.object({ assigneeId: id.nullable(), teamId: id.optional() });

export type GoingOn = z.infer<typeof goingOn>;

/** Whoever goes on with what somebody answered for; of some kinds perhaps somebody else. */
export const handedOverTo = goingOn.extend({ instead: z.partialRecord(z.enum(workKinds), goingOn).optional() });

export type HandedOverTo = z.infer<typeof handedOverTo>;

/** Who goes on with a kind of work; nothing where nobody was named for it. */
export function goingOnWith(kind: WorkKind, { instead, ...all }: HandedOverTo): GoingOn | undefined {
  const named = instead?.[kind] ?? all;
  return named.assigneeId === null && named.teamId === undefined ? undefined : named;
}

/** One record of somebody who went, and who goes on with it. */
export type RecordHandOver = { readonly id: string; readonly principalId: string; readonly to: GoingOn };

/** One record that is shared by name with somebody who went. */
export type RecordLeft = Omit<RecordHandOver, 'to'>;
