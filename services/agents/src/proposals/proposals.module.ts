import { Module } from '@nestjs/common';

import { OnConversationAssignedReactor } from '../chats/on-conversation-assigned.reactor.js';
import { OnConversationCollaboratorsChangedReactor } from '../chats/on-conversation-collaborators-changed.reactor.js';
import { ApproveProposalHandler } from './approve-proposal/approve-proposal.handler.js';
import { Lenders } from './lenders.adapter.js';
import { OnConversationHeldReactor } from './on-conversation-held/on-conversation-held.reactor.js';
import { OnDealChangedReactor } from './on-deal-changed/on-deal-changed.reactor.js';
import { OnProposalApprovedReactor } from './on-proposal-approved/on-proposal-approved.reactor.js';
import { OnSendOutcomeReactor } from './on-send-outcome/on-send-outcome.reactor.js';
import { PendingProposalsByChatQuery } from './proposal-list/pending-proposals-by-chat.query.js';
import { ProposalsOfChatsQuery } from './proposal-list/proposals-of-chats.query.js';
import { ProposalListQuery } from './proposal-list/proposal-list.query.js';
import { ProposalsByIdsQuery } from './proposal-list/proposals-by-ids.query.js';
import { ReachedProposals } from './reached-proposals.adapter.js';
import { RejectProposalHandler } from './reject-proposal/reject-proposal.handler.js';

@Module({
  providers: [
    ApproveProposalHandler,
    Lenders,
    OnConversationAssignedReactor,
    OnConversationCollaboratorsChangedReactor,
    OnConversationHeldReactor,
    OnDealChangedReactor,
    OnProposalApprovedReactor,
    OnSendOutcomeReactor,
    PendingProposalsByChatQuery,
    ProposalListQuery,
    ProposalsOfChatsQuery,
    ProposalsByIdsQuery,
    ReachedProposals,
    RejectProposalHandler,
  ],
})
export class ProposalsModule {}
