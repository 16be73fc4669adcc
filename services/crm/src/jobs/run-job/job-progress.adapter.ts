import { EventStore } from '@parley/eventsourcing';
import { type Actor, Clock, type CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import { advanceJob, countJob, type Piece } from '../advance-job.js';
import { jobStream, type JobWork } from '../job.js';
import type { DueJob } from './job-due.timer.js';

type Kind = JobWork['kind'];

/** A job that runs, and the place behind which it goes on; none before its first piece. */
export type RunningJob<OfKind extends Kind> = Pick<DueJob['payload'], 'correlationId' | 'causationId'> & {
  readonly jobId: string;
  readonly actor: Actor;
  readonly work: Extract<JobWork, { kind: OfKind }>;
  readonly after: string;
};

/** How far jobs of one kind are, as they say themselves. */
@Injectable()
export abstract class JobProgress<OfKind extends Kind> {
  constructor(
    protected readonly events: EventStore,
    private readonly clock: Clock,
  ) {}

  protected abstract isMeant(work: JobWork): work is Extract<JobWork, { kind: OfKind }>;

  /** Nothing where it is over. */
  async of({ tenantId, payload }: DueJob): Promise<RunningJob<OfKind> | undefined> {
    const { jobId, principal, onBehalfOf, correlationId, causationId } = payload;
    const { state: job } = await this.events.load(jobStream(tenantId, jobId));
    if (job.status !== 'running' || !this.isMeant(job.work)) return undefined;
    const actor = { tenantId, principal, ...(onBehalfOf && { onBehalfOf }) };
    return { jobId, actor, work: job.work, after: job.after, correlationId, causationId };
  }

  /** What it does next is the doing of whoever asked for it, and part of its change set. */
  contextOf({ jobId: changeSetId, actor, correlationId, causationId }: RunningJob<OfKind>): CommandContext {
    const now = this.clock.now().toISOString();
    return { actor, commandId: v7(), correlationId, causationId, changeSetId, now };
  }

  async count(running: RunningJob<OfKind>, totalCount: number): Promise<void> {
    const { jobId, actor } = running;
    const stream = jobStream(actor.tenantId, jobId);
    await this.events.update(stream, this.contextOf(running), (job) => countJob({ jobId, totalCount }, job));
  }

  /** How it runs on; nothing where it came to its end, was cancelled, or somebody else has brought it on. */
  async advance(running: RunningJob<OfKind>, piece: Omit<Piece, 'jobId'>): Promise<RunningJob<OfKind> | undefined> {
    const { jobId, actor, after } = running;
    const stream = jobStream(actor.tenantId, jobId);
    const { eventIds } = await this.events.update(stream, this.contextOf(running), (job) =>
      job.status === 'running' && job.after !== after ? [] : advanceJob({ jobId, ...piece }, job),
    );
    return eventIds.length > 0 && piece.next ? { ...running, after: piece.next.after } : undefined;
  }
}
