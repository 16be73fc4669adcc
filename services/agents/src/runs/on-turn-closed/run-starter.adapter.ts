import { Log, spanned } from '@parley/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

import type { Cause } from '../../as-agents.adapter.js';
import type { RunRequest } from '../run-request.js';
import { AgentRunner } from '../run-agent/agent-runner.adapter.js';

/** How many runs of one process may be at work at once: the others wait their turn. */
const AT_ONCE = 16;

type Waiting = { readonly request: RunRequest; readonly cause: Cause };

/** Begins runs at once, beside the transaction that asked for them. What fails here the timer does again. */
@Injectable()
export class RunStarter implements OnModuleDestroy {
  private readonly waiting: Waiting[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly runner: AgentRunner,
    private readonly log: Log,
  ) {}

  start(request: RunRequest, cause: Cause): void {
    this.waiting.push({ request, cause });
    this.next();
  }

  /** Waits for what is at work; what has not begun is the timer's. */
  async onModuleDestroy(): Promise<void> {
    this.waiting.length = 0;
    await Promise.all(this.running);
  }

  private next(): void {
    if (this.running.size >= AT_ONCE) return;
    const next = this.waiting.shift();
    if (!next) return;
    const run = this.runOne(next).finally(() => {
      this.running.delete(run);
      this.next();
    });
    this.running.add(run);
  }

  private async runOne({ request, cause }: Waiting): Promise<void> {
    try {
      await spanned('run agent', { correlationId: cause.correlationId }, () => this.runner.run(request, cause));
    } catch (error) {
      this.log.warn('A run did not end and is begun again later.', { runId: request.runId, error });
    }
  }
}
