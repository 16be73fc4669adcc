import {
  type EventOf,
  type InputOf,
  isErased,
  type MoveDealToStage,
  type ProposalApproved,
  type SendMessage,
} from '@parley/contracts';

type Approved = EventOf<typeof ProposalApproved>['data'];

/** What an approval sets off: exactly what was approved, and nothing that was said since. */
export type Consequence =
  | { readonly command: 'send-message'; readonly input: InputOf<typeof SendMessage> }
  | { readonly command: 'move-deal'; readonly input: InputOf<typeof MoveDealToStage> }
  | { readonly command: 'none'; readonly code: string };

export function consequenceOf({ proposalId, chatId, text, move, conversationVersion }: Approved): Consequence {
  if (move) return { command: 'move-deal', input: { dealId: move.dealId, stageId: move.toStageId, proposalId } };
  if (text === undefined || isErased(text)) return { command: 'none', code: 'agents.proposal.draft-erased' };
  const content = { text, entities: [] };
  return { command: 'send-message', input: { chatId, content, proposal: { id: proposalId, conversationVersion } } };
}
