import type { EventOf, ProposalCreated, ProposalEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

type Created = EventOf<typeof ProposalCreated>['data'];

export type ProposalStatus = 'pending' | 'approved' | 'rejected' | 'superseded' | 'sent' | 'failed';

export type Proposal =
  | { readonly status: 'unknown' }
  | {
      readonly status: ProposalStatus;
      readonly chatId: string;
      readonly agentId: string;
      /** Whose key asked for it, where one did. */
      readonly requestedFor: string | undefined;
      readonly subjectId: string;
      readonly action: Created['action'];
      readonly draft: Created['draft'];
      readonly move: Created['move'];
      readonly isBlocked: boolean;
      readonly conversationVersion: number;
    };

export type KnownProposal = Exclude<Proposal, { readonly status: 'unknown' }>;

export const initialProposal: Proposal = { status: 'unknown' };

const created = ({
  chatId,
  agentId,
  requestedFor,
  subjectId,
  action,
  draft,
  move,
  verdicts,
  conversationVersion,
}: Created): KnownProposal => ({
  status: 'pending',
  chatId,
  agentId,
  requestedFor,
  subjectId,
  action,
  draft,
  move,
  conversationVersion,
  isBlocked: verdicts.some(({ outcome }) => outcome === 'block'),
});

export function evolve(proposal: Proposal, event: ProposalEvent): Proposal {
  if (event.type === 'agents.proposal.created') return created(event.data);
  if (proposal.status === 'unknown') return proposal;
  return { ...proposal, status: statusAfter(event.type) };
}

function statusAfter(type: Exclude<ProposalEvent['type'], 'agents.proposal.created'>): ProposalStatus {
  switch (type) {
    case 'agents.proposal.approved':
      return 'approved';
    case 'agents.proposal.rejected':
      return 'rejected';
    case 'agents.proposal.superseded':
      return 'superseded';
    case 'agents.proposal.sent':
      return 'sent';
    case 'agents.proposal.failed':
      return 'failed';
  }
}

export const proposalStream = streamOf('agents.proposal', { initial: initialProposal, evolve });
