import { EventStore } from '@parley/eventsourcing';
import { type Actor, Clock, type CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import { advanceJob, countJob, type Piece } from '../../jobs/advance-job.js';
import { type ImportWork, jobStream } from '../../jobs/job.js';
import type { DueImport } from './import-due.timer.js';

/** An import that runs, and the row behind which it goes on; none before its first piece. */
export type Running = Pick<DueImport['payload'], 'correlationId' | 'causationId'> & {
  readonly jobId: string;
  readonly actor: Actor;
  readonly work: ImportWork;
  readonly after: string;
};

/** How far an import is, as its job says. */
@Injectable()
export class ImportProgress {
  constructor(
    private readonly events: EventStore,
    private readonly clock: Clock,
  ) {}

  /** Nothing where it is over. */
  async of({ tenantId, payload }: DueImport): Promise<Running | undefined> {
    const { jobId, principal, onBehalfOf, correlationId, causationId } = payload;
    const { state: job } = await this.events.load(jobStream(tenantId, jobId));
    if (job.status !== 'running' || job.work.kind !== 'record-import') return undefined;
    const actor = { tenantId, principal, ...(onBehalfOf && { onBehalfOf }) };
    return { jobId, actor, work: job.work, after: job.after, correlationId, causationId };
  }

  /** What it does next is the doing of whoever asked for it, and part of its change set. */
  contextOf({ jobId: changeSetId, actor, correlationId, causationId }: Running): CommandContext {
    const now = this.clock.now().toISOString();
    return { actor, commandId: v7(), correlationId, causationId, changeSetId, now };
  }

  async count(running: Running, totalCount: number): Promise<void> {
    const { jobId, actor } = running;
    const stream = jobStream(actor.tenantId, jobId);
    await this.events.update(stream, this.contextOf(running), (job) => countJob({ jobId, totalCount }, job));
  }

  /** How it runs on; nothing where it came to its end, was cancelled, or somebody else has brought it on. */
  async advance(running: Running, piece: Omit<Piece, 'jobId'>): Promise<Running | undefined> {
    const { jobId, actor, after } = running;
    const stream = jobStream(actor.tenantId, jobId);
    const { eventIds } = await this.events.update(stream, this.contextOf(running), (job) =>
      job.status === 'running' && job.after !== after ? [] : advanceJob({ jobId, ...piece }, job),
    );
    return eventIds.length > 0 && piece.next ? { ...running, after: piece.next.after } : undefined;
  }
}
