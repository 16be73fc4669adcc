import { z } from 'zod';

import { answerable, assigning } from '../assignment.js';
import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { expectedVersion } from '../expected-version.js';
import { filterOf, flag, oneOf, orderBy, range, text } from '../filter.js';
import { accepted, atLeast, idsInput, pageInput, pageOf } from '../page.js';
import { clear } from '../personal.js';
import { visibleName, visibleText } from '../visible-text.js';
import { stageKind } from './deal.events.js';
import { customFieldConditions, customFieldInputs, customFieldView } from './field-values.js';
import { leadSource } from './lead.events.js';

const id = z.uuid();

/** Whether a lead is still to be decided about, became a contact and a deal, or is nothing for us. */
export const leadStatus = z.enum(['new', 'qualified', 'discarded']);

export type LeadStatus = z.infer<typeof leadStatus>;

/** Whoever makes it answers for it, and is its first collaborator. */
export const CreateLead = defineCommand({
  name: 'crm.create-lead',
  permission: 'leads:create',
  narrows: true,
  input: z.object({
    name: visibleName(200),
    /** In international form, however it is spaced. */
    phone: z.string().max(40).optional(),
    mail: z.email().max(254).optional(),
    companyName: visibleName(200).optional(),
    request: visibleText(4000).optional(),
    /** A member's own where absent. */
    source: leadSource.optional(),
    /** Options of the built-in fields `status` and `source`. */
    statusId: id.optional(),
    sourceId: id.optional(),
    customFields: customFieldInputs.optional(),
  }),
  output: accepted,
});

/** What is left out stays, what is null is no more. */
export const UpdateLead = defineCommand({
  name: 'crm.update-lead',
  permission: 'leads:write',
  narrows: true,
  input: z.object({
    leadId: id,
    name: visibleName(200).optional(),
    phone: z.string().max(40).nullable().optional(),
    mail: z.email().max(254).nullable().optional(),
    companyName: visibleName(200).nullable().optional(),
    request: visibleText(4000).nullable().optional(),
    statusId: id.nullable().optional(),
    sourceId: id.nullable().optional(),
    customFields: customFieldInputs.optional(),
    expectedVersion,
  }),
  output: accepted,
});

/** Makes a contact and a deal of a lead, or a deal of a contact that there is. */
export const QualifyLead = defineCommand({
  name: 'crm.qualify-lead',
  permission: 'leads:write',
  also: ['contacts:write', 'deals:write'],
  narrows: true,
  input: z.object({
    leadId: id,
    /** A new one where absent. */
    contactId: id.optional(),
    /** The lead's name where absent. */
    title: visibleName(200).optional(),
    /** The default pipeline's first stage where absent. */
    pipelineId: id.optional(),
    stageId: id.optional(),
    expectedVersion,
  }),
  output: accepted,
});

export const DiscardLead = defineCommand({
  name: 'crm.discard-lead',
  permission: 'leads:write',
  narrows: true,
  input: z.object({ leadId: id, reason: visibleText(2000), expectedVersion }),
  output: accepted,
});

/** Brings a discarded lead back. */
export const ReopenLead = defineCommand({
  name: 'crm.reopen-lead',
  permission: 'leads:write',
  narrows: true,
  input: z.object({ leadId: id, expectedVersion }),
  output: accepted,
});

/** Says who answers for a lead, or that nobody does. */
export const AssignLead = defineCommand({
  name: 'crm.assign-lead',
  permission: 'leads:write',
  narrows: true,
  writes: ['assignee'],
  input: assigning.extend({ leadId: id }),
  output: accepted,
});

export const leadView = z.object({
  id,
  name: clear(z.string()),
  phone: clear(z.string()).nullable(),
  mail: clear(z.string()).nullable(),
  companyName: z.string().nullable(),
  request: clear(z.string()).nullable(),
  source: leadSource,
  status: leadStatus,
  discardReason: clear(z.string()).nullable(),
  /** Options of the built-in fields `status` and `source`. */
  statusId: id.nullable(),
  sourceId: id.nullable(),
  customFields: z.array(customFieldView),
  contactId: id.nullable(),
  dealId: id.nullable(),
  /** Where the deal stands that it became. */
  outcome: stageKind.nullable(),
  ...answerable.shape,
  collaboratorIds: z.array(id),
  createdAt: instant,
  changedAt: instant,
  version: z.int(),
  correlationId: id,
  /** Fields that a rule hides from whoever asks: they read as erased ones do. Absent for none. */
  hiddenFields: z.array(z.string()).optional(),
});

export type LeadView = z.infer<typeof leadView>;

export const leadFilter = filterOf({
  status: oneOf(leadStatus),
  source: oneOf(leadSource),
  outcome: oneOf(stageKind),
  assigneeId: oneOf(id),
  teamId: oneOf(id),
  isAssigned: flag,
  name: text,
  phone: text,
  mail: text,
  createdAt: range(instant),
  changedAt: range(instant),
  statusId: oneOf(id),
  sourceId: oneOf(id),
  customFields: customFieldConditions,
});

export const ListLeads = defineQuery({
  name: 'crm.list-leads',
  permission: 'leads:read',
  narrows: true,
  input: z.object({
    page: pageInput,
    /** Words of the name, the phone or the mail. */
    search: z.string().optional(),
    filter: leadFilter.optional(),
    orderBy: orderBy(['changedAt', 'createdAt', 'name']).optional(),
    ...atLeast.shape,
  }),
  output: pageOf(leadView),
});

export const LeadsByIds = defineQuery({
  name: 'crm.leads-by-ids',
  permission: 'leads:read',
  narrows: true,
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(leadView.nullable()) }),
});
