import { Module } from '@nestjs/common';

import { UndoChangeSetHandler } from '../change-sets/undo-change-set/undo-change-set.handler.js';
import { CancelJobHandler } from './cancel-job/cancel-job.handler.js';
import { JobListQuery, JobsByIdsQuery } from './job-list/job-list.query.js';
import { JobTroublesQuery } from './job-troubles/job-troubles.query.js';
import { OnJobReactor } from './on-job/on-job.reactor.js';

@Module({
  providers: [CancelJobHandler, JobListQuery, JobsByIdsQuery, JobTroublesQuery, OnJobReactor, UndoChangeSetHandler],
})
export class JobsModule {}
