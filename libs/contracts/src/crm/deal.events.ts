import { z } from 'zod';

import { assignment } from '../assignment.js';
import { sharedAnew } from '../collaborators.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { personal } from '../personal.js';
import { dealChanges } from './deal-fields.js';

const id = z.uuid();

/** What a stage does to its deals. */
export const stageKind = z.enum(['open', 'won', 'lost']);

export type StageKind = z.infer<typeof stageKind>;

const stage = z.object({ id, kind: stageKind });

/** The title usually names the contact, so it lies under the contact's key. */
export const DealCreated = defineEvent({
  type: 'crm.deal.created',
  version: 1,
  data: z.object({
    dealId: id,
    pipelineId: id,
    stage,
    contactId: id,
    subjectId: id,
    title: personal(z.string()),
    /** The chat it came from, where it came from one. */
    chatId: id.optional(),
    /** The lead that it was, where it was one. */
    leadId: id.optional(),
    /** What else was entered about it from the beginning. */
    fields: dealChanges.omit({ title: true }).optional(),
  }),
  subject: ({ subjectId }) => subjectId,
});

export const DealMovedToStage = defineEvent({
  type: 'crm.deal.moved-to-stage',
  version: 1,
  data: z.object({
    dealId: id,
    fromStageId: id,
    to: stage,
    /** What moved it: a hand, a rule by its key, or an approved proposal. */
    by: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('hand') }),
      z.object({ kind: z.literal('rule'), rule: z.string() }),
      z.object({ kind: z.literal('proposal'), proposalId: id }),
    ]),
  }),
});

export const DealReopened = defineEvent({
  type: 'crm.deal.reopened',
  version: 1,
  data: z.object({ dealId: id, fromStageId: id, to: stage }),
});

/** A member said which deal a chat is about; without it the contact's open deal that changed last is current. */
export const DealChatLinked = defineEvent({
  type: 'crm.deal.chat-linked',
  version: 1,
  data: z.object({ dealId: id, chatId: id }),
});

/** Somebody answers for the deal from here on; nobody where both are null. */
export const DealAssigned = defineEvent({
  type: 'crm.deal.assigned',
  version: 1,
  data: z.object({ dealId: id, ...assignment.shape }),
});

/** What was entered about the deal is other from here on. */
export const DealChanged = defineEvent({
  type: 'crm.deal.changed',
  version: 1,
  data: z.object({ dealId: id, subjectId: id, changes: dealChanges }),
  subject: ({ subjectId }) => subjectId,
});

/** The deal is shared by name with others from here on than before. */
export const DealCollaboratorsChanged = defineEvent({
  type: 'crm.deal.collaborators-changed',
  version: 1,
  data: z.object({ dealId: id, ...sharedAnew.shape }),
});

/** The deal lies in the recycle bin: nothing knows of it there, and all that hung on it is kept. */
export const DealDeleted = defineEvent({
  type: 'crm.deal.deleted',
  version: 1,
  data: z.object({ dealId: id }),
});

/** The deal came out of the recycle bin as it was. */
export const DealRestored = defineEvent({
  type: 'crm.deal.restored',
  version: 1,
  data: z.object({ dealId: id }),
});

/** The deal lay in the recycle bin to its end: what was entered about it can be read no more. */
export const DealErased = defineEvent({
  type: 'crm.deal.erased',
  version: 1,
  data: z.object({ dealId: id }),
});

export const dealEvents = [
  DealCreated,
  DealMovedToStage,
  DealReopened,
  DealAssigned,
  DealChanged,
  DealCollaboratorsChanged,
  DealDeleted,
  DealRestored,
  DealErased,
] as const;

export type DealEvent = EventOf<(typeof dealEvents)[number]>;

/** What a chat is about is the chat's own story: it has one answer at a time, whichever deals it passes through. */
export const currentDealEvents = [DealChatLinked] as const;

export type CurrentDealEvent = EventOf<(typeof currentDealEvents)[number]>;
