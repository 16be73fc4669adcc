import { SendMessage } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type CallContext, Commands, Memberships, permissionMissing } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { actingFor } from '../acting-for.js';

type Text = { readonly chatId: string; readonly text: string };

/** Sends for whoever scheduled. A key must still hold sending when the time has come, not only whoever lent it. */
@Injectable()
export class FollowUpSends {
  constructor(
    private readonly commands: Commands,
    private readonly memberships: Memberships,
  ) {}

  async send({ chatId, text }: Text, scheduledBy: Actor, call: CallContext) {
    if (scheduledBy.principal.kind === 'integration') await this.checkKey(scheduledBy);
    const context = { ...call, actor: actingFor(scheduledBy) };
    return this.commands.send(SendMessage, { chatId, content: { text, entities: [] } }, context);
  }

  private async checkKey({ tenantId, principal }: Actor): Promise<void> {
    const { 'messages:send': rows } = await this.memberships.grantsOf(tenantId, principal);
    if (rows !== 'all') throw permissionMissing('messages:send');
  }
}
