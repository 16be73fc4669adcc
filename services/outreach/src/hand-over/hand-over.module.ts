import { Module } from '@nestjs/common';

import { CountOpenWorkQuery } from './count-open-work.query.js';
import { HandOverTimer } from './hand-over.timer.js';
import { OnMemberRemovedReactor } from './on-member-removed.reactor.js';

@Module({ providers: [CountOpenWorkQuery, HandOverTimer, OnMemberRemovedReactor] })
export class HandOverModule {}
