import { z } from 'zod';

import { assignment } from '../assignment.js';
import { sharedAnew } from '../collaborators.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { personal } from '../personal.js';
import { stageKind } from './deal.events.js';
import { storedValues } from './field-values.js';

const id = z.uuid();

/** What a request came by. */
export const leadSource = z.enum(['form', 'import', 'partner', 'bot', 'intake', 'member']);

export type LeadSource = z.infer<typeof leadSource>;

/** Somebody asked for something, and nobody knows yet whether it is anything for us. */
export const LeadCreated = defineEvent({
  type: 'crm.lead.created',
  version: 1,
  data: z.object({
    leadId: id,
    /** The contact that it becomes keeps this key. */
    subjectId: id,
    name: personal(z.string()),
    /** As E.164 has it. */
    phone: personal(z.string()).optional(),
    mail: personal(z.string()).optional(),
    companyName: z.string().optional(),
    /** What they ask for, in words. */
    request: personal(z.string()).optional(),
    source: leadSource,
    /** With whom it is shared by name from the beginning: whoever made it follows it, whoever answers for it. */
    collaboratorIds: z.array(id),
    /** Options of the built-in fields `status` and `source`. */
    statusId: id.optional(),
    sourceId: id.optional(),
    customFields: storedValues.optional(),
  }),
  subject: ({ subjectId }) => subjectId,
});

/** What was entered about a lead, as it is stored: what is left out stays, what is null is no more. */
export const leadChanges = z.object({
  name: personal(z.string()).optional(),
  phone: personal(z.string()).nullable().optional(),
  mail: personal(z.string()).nullable().optional(),
  companyName: z.string().nullable().optional(),
  request: personal(z.string()).nullable().optional(),
  statusId: id.nullable().optional(),
  sourceId: id.nullable().optional(),
});

export type LeadChanges = z.infer<typeof leadChanges>;

/** What is known of the lead is another from here on; what is not named stays. */
export const LeadChanged = defineEvent({
  type: 'crm.lead.changed',
  version: 1,
  data: z.object({ leadId: id, subjectId: id, changes: leadChanges, customFields: storedValues.optional() }),
  subject: ({ subjectId }) => subjectId,
});

/** Somebody answers for the lead from here on; nobody where both are null. */
export const LeadAssigned = defineEvent({
  type: 'crm.lead.assigned',
  version: 1,
  data: z.object({ leadId: id, ...assignment.shape }),
});

/** The lead is shared by name with others from here on than before. */
export const LeadCollaboratorsChanged = defineEvent({
  type: 'crm.lead.collaborators-changed',
  version: 1,
  data: z.object({ leadId: id, ...sharedAnew.shape }),
});

/** The lead became a contact and a deal, and is closed. The deal's title lies under the contact's key. */
export const LeadQualified = defineEvent({
  type: 'crm.lead.qualified',
  version: 1,
  data: z.object({
    leadId: id,
    subjectId: id,
    contactId: id,
    dealId: id,
    title: personal(z.string()),
    pipelineId: id,
    stage: z.object({ id, kind: stageKind }),
    /** Who answers for both. */
    assigneeId: id.nullable(),
  }),
  subject: ({ subjectId }) => subjectId,
});

/** The lead is nothing for us. */
export const LeadDiscarded = defineEvent({
  type: 'crm.lead.discarded',
  version: 1,
  data: z.object({ leadId: id, subjectId: id, reason: personal(z.string()) }),
  subject: ({ subjectId }) => subjectId,
});

/** It may be something for us after all. */
export const LeadReopened = defineEvent({
  type: 'crm.lead.reopened',
  version: 1,
  data: z.object({ leadId: id }),
});

export const leadEvents = [
  LeadCreated,
  LeadChanged,
  LeadAssigned,
  LeadCollaboratorsChanged,
  LeadQualified,
  LeadDiscarded,
  LeadReopened,
] as const;

export type LeadEvent = EventOf<(typeof leadEvents)[number]>;
