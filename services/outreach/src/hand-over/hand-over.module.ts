import { CountWorkInOutreach } from '@parley/contracts';
import { goesOver, handOverOf } from '@parley/platform';
import { Module } from '@nestjs/common';

import { followUpStream } from '../follow-ups/follow-up.js';
import { handFollowUpOver } from './hand-over.js';

const followUps = goesOver({
  ...{ table: 'outreach.follow_up', id: 'follow_up_id', isOpen: "status = 'scheduled'" },
  ...{ stream: followUpStream, decide: handFollowUpOver },
});

@Module({ providers: handOverOf('outreach', CountWorkInOutreach, { followUpCount: followUps }) })
export class HandOverModule {}
