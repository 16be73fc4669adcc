import { isErased, ProposalApproved, type ProposalEvent } from '@parley/contracts';

import { mayApprove } from '../may-decide.js';
import { type Decision, pendingFor } from '../pending-proposal.js';
import type { KnownProposal, Proposal } from '../proposal.js';
import { draftErased, noTextToEdit, proposalBlocked } from '../proposal.errors.js';

export type Approval = Decision & { readonly editedText?: string | undefined };

export function approveProposal(approval: Approval, proposal: Proposal): readonly ProposalEvent[] {
  const { proposalId } = approval;
  const pending = pendingFor(approval, proposal);
  mayApprove(approval, pending);
  if (pending.isBlocked) throw proposalBlocked(proposalId);

  const { chatId, subjectId, action, move, conversationVersion } = pending;
  const text = textOf(approval, pending);
  const isEdited = text !== undefined && text !== pending.draft;
  return [
    ProposalApproved({
      proposalId,
      chatId,
      subjectId,
      action,
      isEdited,
      conversationVersion,
      ...(text !== undefined && { text }),
      ...(move && { move }),
    }),
  ];
}

/** What will go out: bound to the approval, so that nothing can change it afterwards. */
function textOf({ proposalId, editedText }: Approval, { action, draft }: KnownProposal): string | undefined {
  if (action === 'stage-move') {
    if (editedText !== undefined) throw noTextToEdit(proposalId);
    return undefined;
  }
  if (editedText !== undefined) return editedText;
  if (draft === undefined || isErased(draft)) throw draftErased(proposalId);
  return draft;
}
