import { EventStore } from '@parley/eventsourcing';
import type { CallContext } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { messageTemplateStream } from '../../message-templates/message-template.js';
import { messageTemplateNotFound } from '../../message-templates/message-template.errors.js';
import { MessageTemplateRenderer } from '../../message-templates/render.port.js';
import { type Planned, PlannedValues } from './planned-values.adapter.js';

type Written = Planned & { readonly messageTemplateId: string };

/** Writes a chat's follow-up as its template and the CRM's card say now. */
@Injectable()
export class FollowUpText {
  constructor(
    private readonly events: EventStore,
    private readonly values: PlannedValues,
    private readonly renderer: MessageTemplateRenderer,
  ) {}

  async of({ messageTemplateId, ...planned }: Written, call: CallContext): Promise<string> {
    const stream = messageTemplateStream(call.actor.tenantId, messageTemplateId);
    const { state } = await this.events.load(stream);
    if (state.status === 'unknown') throw messageTemplateNotFound(messageTemplateId);
    return this.renderer.render(state.body, await this.values.of(planned, call));
  }
}
