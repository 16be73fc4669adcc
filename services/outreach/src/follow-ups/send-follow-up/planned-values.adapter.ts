import { CardsByChat } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type CallContext, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import type { VariableValues } from '../../message-templates/variables.js';
import { SchedulingKeys } from './scheduling-keys.adapter.js';
import { valuesOf } from './variable-values.js';

export type Planned = { readonly chatId: string; readonly scheduledBy: Actor };

/** What a chat's card says now to whom the call is made for, and to a key that scheduled: what goes out is read by it. */
@Injectable()
export class PlannedValues {
  constructor(
    private readonly queries: Queries,
    private readonly keys: SchedulingKeys,
  ) {}

  async of({ chatId, scheduledBy }: Planned, call: CallContext): Promise<VariableValues> {
    const reach = await this.keys.reads(scheduledBy);
    const { items } = await this.queries.ask(CardsByChat, { ids: [chatId] }, call);
    const [card] = items;
    return card ? valuesOf(card, reach) : {};
  }
}
