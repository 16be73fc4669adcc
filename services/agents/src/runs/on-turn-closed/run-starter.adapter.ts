import { Log, spanned } from '@parley/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';

import type { Cause } from '../../as-agents.adapter.js';
import { AgentRunner } from '../run-agent/agent-runner.adapter.js';
import type { RunRequest } from '../run-request.js';
import { RunRoom } from './run-room.adapter.js';

type Waiting = { readonly request: RunRequest; readonly cause: Cause };

/** Begins runs as soon as there is room, beside the transaction that asked for them. What fails here the timer does again. */
@Injectable()
export class RunStarter implements OnModuleDestroy {
  /** By chat, in the order in which each began to wait. */
  private readonly waiting = new Map<string, Waiting>();
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly runner: AgentRunner,
    private readonly room: RunRoom,
    private readonly log: Log,
  ) {}

  /** A newer turn takes the place of one of its chat that still waits: its run reads both. */
  start(request: RunRequest, cause: Cause): void {
    this.waiting.set(request.chatId, { request, cause });
    this.begin();
  }

  /** Whether this process is at that run, or will be. */
  isAt({ runId, chatId }: RunRequest): boolean {
    return this.running.has(runId) || this.waiting.get(chatId)?.request.runId === runId;
  }

  /** Waits for what is at work; what has not begun is the timer's. */
  async onModuleDestroy(): Promise<void> {
    this.waiting.clear();
    await Promise.all(this.running.values());
  }

  private begin(): void {
    for (const [chatId, next] of this.waiting) {
      if (this.running.size >= this.room.most) return;
      const { runId } = next.request;
      this.waiting.delete(chatId);
      const run = this.runOne(next).finally(() => {
        this.running.delete(runId);
        this.begin();
      });
      this.running.set(runId, run);
    }
  }

  private async runOne({ request, cause }: Waiting): Promise<void> {
    try {
      await spanned('run agent', { correlationId: cause.correlationId }, () => this.runner.run(request, cause));
    } catch (error) {
      this.log.warn('A run did not end and is begun again later.', { runId: request.runId, error });
    }
  }
}
