import { EventStore } from '@parley/eventsourcing';
import { Injectable } from '@nestjs/common';

import { turnStream } from '../../turns/turn.js';
import { RunStarter } from '../on-turn-closed/run-starter.adapter.js';
import type { RunRequest } from '../run-request.js';

/** Who is at a run that a closed turn asked for. */
@Injectable()
export class AwaitedRuns {
  constructor(
    private readonly starter: RunStarter,
    private readonly events: EventStore,
  ) {}

  /** `this-process`, which may yet have to begin it; `a-newer-turn` of the chat, whose run reads both; or `nobody`. */
  async whoIsAt(request: RunRequest): Promise<'this-process' | 'a-newer-turn' | 'nobody'> {
    if (this.starter.isAt(request)) return 'this-process';
    const { state } = await this.events.load(turnStream(request.tenantId, request.chatId));
    return state.lastClosed?.turnId === request.turnId ? 'nobody' : 'a-newer-turn';
  }
}
