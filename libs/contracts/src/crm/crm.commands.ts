import { z } from 'zod';

import { defineCommand } from '../define-operation.js';
import { accepted } from '../page.js';
import { visibleName } from '../visible-text.js';

const id = z.uuid();

export const CreateDeal = defineCommand({
  name: 'crm.create-deal',
  permission: 'deals:write',
  input: z.object({
    contactId: id,
    title: visibleName(200),
    /** The default pipeline's first stage where absent. */
    pipelineId: id.optional(),
    stageId: id.optional(),
    chatId: id.optional(),
  }),
  output: accepted,
});

export const MoveDealToStage = defineCommand({
  name: 'crm.move-deal-to-stage',
  permission: 'deals:write',
  input: z.object({
    dealId: id,
    stageId: id,
    expectedVersion: z.int().positive().optional(),
    /** The proposal whose approval this is. */
    proposalId: id.optional(),
  }),
  output: accepted,
});

/** Brings a closed deal back into an open stage. */
export const ReopenDeal = defineCommand({
  name: 'crm.reopen-deal',
  permission: 'deals:write',
  input: z.object({ dealId: id, stageId: id, expectedVersion: z.int().positive().optional() }),
  output: accepted,
});

/** Says by hand which deal a chat is about. */
export const LinkDealToChat = defineCommand({
  name: 'crm.link-deal-to-chat',
  permission: 'deals:write',
  input: z.object({ dealId: id, chatId: id }),
  output: accepted,
});
