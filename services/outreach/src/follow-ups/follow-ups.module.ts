import { Module } from '@nestjs/common';

import { OnConversationAssignedReactor } from '../chats/on-conversation-assigned.reactor.js';
import { OnConversationCollaboratorsChangedReactor } from '../chats/on-conversation-collaborators-changed.reactor.js';
import { MessageTemplatesModule } from '../message-templates/message-templates.module.js';
import { CancelFollowUpHandler } from './cancel-follow-up/cancel-follow-up.handler.js';
import { FollowUpListQuery } from './follow-up-list/follow-up-list.query.js';
import { FollowUpsByIdsQuery } from './follow-up-list/follow-ups-by-ids.query.js';
import { OnFollowUpScheduledReactor } from './on-follow-up-scheduled/on-follow-up-scheduled.reactor.js';
import { OnMessageReceivedReactor } from './on-message-received/on-message-received.reactor.js';
import { ReachedFollowUps } from './reached-follow-ups.adapter.js';
import { ScheduleFollowUpHandler } from './schedule-follow-up/schedule-follow-up.handler.js';
import { FollowUpRecord } from './send-follow-up/follow-up-record.adapter.js';
import { FollowUpSends } from './send-follow-up/follow-up-sends.adapter.js';
import { FollowUpText } from './send-follow-up/follow-up-text.adapter.js';
import { PlannedValues } from './send-follow-up/planned-values.adapter.js';
import { SchedulingKeys } from './send-follow-up/scheduling-keys.adapter.js';
import { SendFollowUpTimer } from './send-follow-up/send-follow-up.timer.js';

@Module({
  imports: [MessageTemplatesModule],
  providers: [
    CancelFollowUpHandler,
    FollowUpListQuery,
    FollowUpRecord,
    FollowUpsByIdsQuery,
    FollowUpSends,
    FollowUpText,
    OnConversationAssignedReactor,
    OnConversationCollaboratorsChangedReactor,
    OnFollowUpScheduledReactor,
    OnMessageReceivedReactor,
    PlannedValues,
    ReachedFollowUps,
    ScheduleFollowUpHandler,
    SchedulingKeys,
    SendFollowUpTimer,
  ],
})
export class FollowUpsModule {}
