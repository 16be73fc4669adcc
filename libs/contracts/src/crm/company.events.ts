import { z } from 'zod';

import { assignment } from '../assignment.js';
import { sharedAnew } from '../collaborators.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { companyChanges } from './company-fields.js';

const id = z.uuid();

/** A company is known: a contact's name named it, or a member entered it. */
export const CompanyCreated = defineEvent({
  type: 'crm.company.created',
  version: 1,
  data: z.object({
    companyId: id,
    name: z.string(),
    /** What else was entered about it from the beginning. */
    fields: companyChanges.omit({ name: true }).optional(),
  }),
  subject: ({ companyId }) => companyId,
});

/** What was entered about the company is other from here on. */
export const CompanyChanged = defineEvent({
  type: 'crm.company.changed',
  version: 1,
  data: z.object({ companyId: id, changes: companyChanges }),
  subject: ({ companyId }) => companyId,
});

/** Somebody answers for the company from here on; nobody where both are null. */
export const CompanyAssigned = defineEvent({
  type: 'crm.company.assigned',
  version: 1,
  data: z.object({ companyId: id, ...assignment.shape }),
});

/** The company is shared by name with others from here on than before. */
export const CompanyCollaboratorsChanged = defineEvent({
  type: 'crm.company.collaborators-changed',
  version: 1,
  data: z.object({ companyId: id, ...sharedAnew.shape }),
});

export const companyEvents = [CompanyCreated, CompanyChanged, CompanyAssigned, CompanyCollaboratorsChanged] as const;

export type CompanyEvent = EventOf<(typeof companyEvents)[number]>;
