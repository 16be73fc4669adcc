import { z } from 'zod';

import { assignment } from '../assignment.js';
import { sharedAnew } from '../collaborators.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { personal } from '../personal.js';

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

/** The deal is shared by name with others from here on than before. */
export const DealCollaboratorsChanged = defineEvent({
  type: 'crm.deal.collaborators-changed',
  version: 1,
  data: z.object({ dealId: id, ...sharedAnew.shape }),
});

export const dealEvents = [
  DealCreated,
  DealMovedToStage,
  DealReopened,
  DealAssigned,
  DealCollaboratorsChanged,
] as const;

export type DealEvent = EventOf<(typeof dealEvents)[number]>;

/** What a chat is about is the chat's own story: it has one answer at a time, whichever deals it passes through. */
export const currentDealEvents = [DealChatLinked] as const;

export type CurrentDealEvent = EventOf<(typeof currentDealEvents)[number]>;
