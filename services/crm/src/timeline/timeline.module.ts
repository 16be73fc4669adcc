import { Module } from '@nestjs/common';

import { RecordTimeline } from './record-timeline.adapter.js';
import { CompanyTimelineQuery, ContactTimelineQuery, DealTimelineQuery } from './timeline.query.js';

@Module({ providers: [CompanyTimelineQuery, ContactTimelineQuery, DealTimelineQuery, RecordTimeline] })
export class TimelineModule {}
