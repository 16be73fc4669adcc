import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { expectedVersion } from '../expected-version.js';
import { accepted, atLeast } from '../page.js';
import { visibleName } from '../visible-text.js';
import { contactInput, identityInput } from './contact-fields.js';
import { contactView } from './crm.queries.js';

const id = z.uuid();

/** Whoever makes it answers for it at first. */
export const CreateContact = defineCommand({
  name: 'crm.create-contact',
  permission: 'contacts:write',
  narrows: true,
  input: contactInput.extend({
    name: visibleName(200),
    companyId: id.nullable().optional(),
    identities: z.array(identityInput).max(20).optional(),
  }),
  output: accepted,
});

/** Changes what is named of a contact: what is left out stays, what is null is no more. */
export const UpdateContact = defineCommand({
  name: 'crm.update-contact',
  permission: 'contacts:write',
  narrows: true,
  input: contactInput.extend({
    contactId: id,
    name: visibleName(200).optional(),
    companyId: id.nullable().optional(),
    expectedVersion,
  }),
  output: accepted,
});

/** Adds one way to reach a contact; one that is there already becomes the primary one where that is asked. */
export const AddContactIdentity = defineCommand({
  name: 'crm.add-contact-identity',
  permission: 'contacts:write',
  narrows: true,
  input: identityInput.extend({ contactId: id, expectedVersion }),
  output: accepted,
});

export const RemoveContactIdentity = defineCommand({
  name: 'crm.remove-contact-identity',
  permission: 'contacts:write',
  narrows: true,
  input: z.object({ contactId: id, identityId: id, expectedVersion }),
  output: accepted,
});

/** One contact; refused where there is none, or it may not be seen. */
export const GetContact = defineQuery({
  name: 'crm.get-contact',
  permission: 'contacts:read',
  narrows: true,
  input: z.object({ contactId: id, ...atLeast.shape }),
  output: contactView,
});
