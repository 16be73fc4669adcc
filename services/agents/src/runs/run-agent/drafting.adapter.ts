import type { CallContext } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { type AiAllowance, Allowances } from '../allowance/allowances.adapter.js';
import { type ChatContext, draftRequestOf } from '../chat-context/chat-context.js';
import { ChatContexts } from '../chat-context/chat-context.port.js';
import { type Drafted, Drafter } from '../drafting/drafter.port.js';
import type { RunRequest } from '../run-request.js';

/** What reading a chat and drafting came to. */
export type Work = {
  readonly context: ChatContext;
  readonly allowance: AiAllowance;
  /** Absent where the allowance or the agent's own budget is used up: nothing was called. */
  readonly drafted?: Drafted;
  /** Somebody wrote while the drafter was at work. */
  readonly isOvertaken: boolean;
};

@Injectable()
export class Drafting {
  constructor(
    private readonly contexts: ChatContexts,
    private readonly allowances: Allowances,
    private readonly drafter: Drafter,
  ) {}

  /** `null` where there is no such chat for the agent. */
  async work(asked: RunRequest, call: CallContext): Promise<Work | null> {
    const context = await this.contexts.read(asked, call);
    if (!context) return null;
    const { allowance, isTaken } = await this.allowances.take(asked, call);
    if (!isTaken) return { context, allowance, isOvertaken: false };
    const drafted = await this.drafter.draft(draftRequestOf(context));
    return { context, allowance, drafted, isOvertaken: await this.isOvertaken(context, call) };
  }

  /** After the proposal: nobody waits for it. */
  remember({ context }: Work, call: CallContext): Promise<void> {
    return this.contexts.remember(context, call.actor.tenantId);
  }

  /** Rules answer in microseconds: only a remote model gives others the time to write. */
  private async isOvertaken({ chat, messages }: ChatContext, call: CallContext): Promise<boolean> {
    if (!this.drafter.isRemote) return false;
    return (await this.contexts.newestMessageId(chat.id, call)) !== (messages.at(-1)?.id ?? null);
  }
}
