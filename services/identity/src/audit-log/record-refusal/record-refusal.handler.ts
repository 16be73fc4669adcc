import { AccessRefused, type InputOf, RecordRefusal } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

/** To the minute: who tries again and again is one entry a minute, not a flood. */
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

/** What somebody was refused is the organization's to know. It is told by the door, and done by whoever was refused. */
@Handles(RecordRefusal)
export class RecordRefusalHandler implements Handler<typeof RecordRefusal> {
  constructor(private readonly events: EventStore) {}

  async handle({ principal, onBehalfOf, signInId, ...refused }: InputOf<typeof RecordRefusal>, asked: CommandContext) {
    const { operation, permission } = refused;
    const { tenantId } = asked.actor;
    const actor = { tenantId, principal, ...(onBehalfOf && { onBehalfOf }) };
    const context = { ...asked, actor, ...(signInId !== undefined && { signInId }) };
    const sourceKey = ['access.refused', principal.id, operation, permission, asked.now.slice(0, MINUTE)].join(' ');
    const streamId = `identity.access-${principal.id}`;
    const [appended] = await this.events.append(tenantId, [
      { streamId, context, events: [AccessRefused(refused, { sourceKey })] },
    ]);
    return { id: principal.id, position: appended?.position ?? '' };
  }
}
