import { z } from 'zod';

import { assignment } from '../assignment.js';
import { sharedAnew } from '../collaborators.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { companyChanges } from './company-fields.js';
import { storedValues } from './field-values.js';

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
    customFields: storedValues.optional(),
  }),
  subject: ({ companyId }) => companyId,
});

/** What was entered about the company is other from here on. */
export const CompanyChanged = defineEvent({
  type: 'crm.company.changed',
  version: 1,
  data: z.object({ companyId: id, changes: companyChanges, customFields: storedValues.optional() }),
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

/** The company lies in the recycle bin: nothing knows of it there, and all that hung on it is kept. */
export const CompanyDeleted = defineEvent({
  type: 'crm.company.deleted',
  version: 1,
  data: z.object({ companyId: id }),
});

/** The company came out of the recycle bin as it was. */
export const CompanyRestored = defineEvent({
  type: 'crm.company.restored',
  version: 1,
  data: z.object({ companyId: id }),
});

/** The company lay in the recycle bin to its end: what was entered about it can be read no more. */
export const CompanyErased = defineEvent({
  type: 'crm.company.erased',
  version: 1,
  data: z.object({ companyId: id }),
});

export const companyEvents = [
  CompanyCreated,
  CompanyChanged,
  CompanyAssigned,
  CompanyCollaboratorsChanged,
  CompanyDeleted,
  CompanyRestored,
  CompanyErased,
] as const;

export type CompanyEvent = EventOf<(typeof companyEvents)[number]>;
