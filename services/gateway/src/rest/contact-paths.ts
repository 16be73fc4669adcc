import {
  CreateContact,
  DeleteContact,
  RestoreContact,
  GetContact,
  ListContacts,
  UpdateContact,
} from '@parley/contracts';

import type { RestPath } from './rest-path.js';

const phone = { channel: 'phone', value: '+49 30 901820' };

/** Whom the organization knows. */
export const contactPaths: readonly RestPath[] = [
  { method: 'GET', path: '/contacts', operation: ListContacts, summary: 'The contacts, newest first.' },
  {
    ...{ method: 'POST', path: '/contacts', operation: CreateContact, summary: 'Creates a contact.' },
    example: { name: 'Anna Petrova', role: 'Buyer', identities: [phone] },
  },
  { method: 'GET', path: '/contacts/{contactId}', operation: GetContact, summary: 'One contact.' },
  {
    ...{ method: 'PATCH', path: '/contacts/{contactId}', operation: UpdateContact },
    summary: 'Changes what is named of a contact: what is left out stays, what is null is no more.',
    example: { role: 'Owner', description: null },
  },
  {
    ...{ method: 'DELETE', path: '/contacts/{contactId}', operation: DeleteContact },
    summary: 'Puts a contact into the recycle bin for 30 days.',
    example: {},
  },
  {
    ...{ method: 'POST', path: '/contacts/{contactId}/restore', operation: RestoreContact },
    summary: 'Takes a contact out of the recycle bin.',
    example: {},
  },
];
