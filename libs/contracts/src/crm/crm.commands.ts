import { z } from 'zod';

import { assigning } from '../assignment.js';
import { sharing } from '../collaborators.js';
import { defineCommand } from '../define-operation.js';
import { expectedVersion } from '../expected-version.js';
import { accepted } from '../page.js';
import { visibleName, visibleText } from '../visible-text.js';
import { dealInput } from './deal-fields.js';

const id = z.uuid();

export const CreateDeal = defineCommand({
  name: 'crm.create-deal',
  permission: 'deals:write',
  narrows: true,
  writes: ['title'],
  input: dealInput.extend({
    contactId: id,
    title: visibleName(200),
    /** The default pipeline's first stage where absent. */
    pipelineId: id.optional(),
    stageId: id.optional(),
    chatId: id.optional(),
  }),
  output: accepted,
});

/** What is named is so from here on, null for none; what is left out stays. */
export const UpdateDeal = defineCommand({
  name: 'crm.update-deal',
  permission: 'deals:write',
  narrows: true,
  writes: ['title'],
  input: dealInput.extend({ dealId: id, title: visibleName(200).optional(), expectedVersion }),
  output: accepted,
});

export const MoveDealToStage = defineCommand({
  name: 'crm.move-deal-to-stage',
  permission: 'deals:write',
  narrows: true,
  writes: ['stage'],
  input: z.object({
    dealId: id,
    stageId: id,
    /** Why it comes to nothing, for a stage of kind `lost`: an option of the built-in field `lost-reason`. */
    lostReasonId: id.optional(),
    lostNote: visibleText(1000).optional(),
    expectedVersion,
    /** The proposal whose approval this is. */
    proposalId: id.optional(),
  }),
  output: accepted,
});

/** Brings a closed deal back into an open stage. */
export const ReopenDeal = defineCommand({
  name: 'crm.reopen-deal',
  permission: 'deals:write',
  narrows: true,
  writes: ['stage'],
  input: z.object({ dealId: id, stageId: id, expectedVersion }),
  output: accepted,
});

/** Says by hand which deal a chat is about. */
export const LinkDealToChat = defineCommand({
  name: 'crm.link-deal-to-chat',
  permission: 'deals:write',
  narrows: true,
  input: z.object({ dealId: id, chatId: id, expectedVersion }),
  output: accepted,
});

/** Says who answers for a deal, or that nobody does. */
export const AssignDeal = defineCommand({
  name: 'crm.assign-deal',
  permission: 'deals:write',
  narrows: true,
  writes: ['assignee'],
  input: assigning.extend({ dealId: id }),
  output: accepted,
});

/** Says who answers for a contact, or that nobody does. */
export const AssignContact = defineCommand({
  name: 'crm.assign-contact',
  permission: 'contacts:write',
  narrows: true,
  writes: ['assignee'],
  input: assigning.extend({ contactId: id }),
  output: accepted,
});

/** Says with whom a deal is shared by name, all of them at once; whoever may say who answers for it may say this. */
export const SetDealCollaborators = defineCommand({
  name: 'crm.set-deal-collaborators',
  permission: 'deals:write',
  narrows: true,
  writes: ['assignee'],
  input: sharing.extend({ dealId: id }),
  output: accepted,
});

/** The same of a contact. */
export const SetContactCollaborators = defineCommand({
  name: 'crm.set-contact-collaborators',
  permission: 'contacts:write',
  narrows: true,
  writes: ['assignee'],
  input: sharing.extend({ contactId: id }),
  output: accepted,
});
