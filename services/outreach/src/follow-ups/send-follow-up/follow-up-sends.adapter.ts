import { SendMessage } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type CallContext, Commands } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { SchedulingKeys } from './scheduling-keys.adapter.js';

type Text = { readonly chatId: string; readonly text: string; readonly scheduledBy: Actor };

/** Sends for whom the call is made, as long as a key that scheduled still holds sending. */
@Injectable()
export class FollowUpSends {
  constructor(
    private readonly commands: Commands,
    private readonly keys: SchedulingKeys,
  ) {}

  async send({ chatId, text, scheduledBy }: Text, call: CallContext) {
    await this.keys.assertSends(scheduledBy);
    return this.commands.send(SendMessage, { chatId, content: { text, entities: [] } }, call);
  }
}
