import { CancelJob, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { jobStream } from '../job.js';
import { cancelJob } from './cancel-job.js';

@Handles(CancelJob)
export class CancelJobHandler implements Handler<typeof CancelJob> {
  constructor(private readonly events: EventStore) {}

  async handle({ jobId }: InputOf<typeof CancelJob>, context: CommandContext) {
    const stream = jobStream(context.actor.tenantId, jobId);
    const { position } = await this.events.update(stream, context, (job) => cancelJob(jobId, job));
    return { id: jobId, position };
  }
}
