import { type InputOf, RecordStaffRead, StaffRead } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

/** To the minute: who reads on and on is one entry a minute for the same thing. */
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

/** What staff reads is the organization's to know: told by the door, and done by whoever read it. */
@Handles(RecordStaffRead)
export class RecordStaffReadHandler implements Handler<typeof RecordStaffRead> {
  constructor(private readonly events: EventStore) {}

  async handle({ userId, staffAccessId, operation }: InputOf<typeof RecordStaffRead>, asked: CommandContext) {
    const { tenantId } = asked.actor;
    const context = { ...asked, actor: { tenantId, principal: { kind: 'user', id: userId } } } as const;
    const sourceKey = ['access.asked-by-staff', staffAccessId, userId, operation, asked.now.slice(0, MINUTE)].join(' ');
    const streamId = `identity.access-${userId}`;
    const [appended] = await this.events.append(tenantId, [
      { streamId, context, events: [StaffRead({ staffAccessId, operation }, { sourceKey })] },
    ]);
    return { id: userId, position: appended?.position ?? '' };
  }
}
