import { type EventOf, MessageReceived, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { cancelFollowUp } from '../cancel-follow-up/cancel-follow-up.js';
import { followUpStream } from '../follow-up.js';

const answer = { service: 'outreach', consumer: 'outreach.on-message-received.v1' } as const;

const scheduledIn = `select follow_up_id as id from outreach.follow_up where chat_id = ? and status = 'scheduled'`;

/** An answer cancels every follow-up of its chat that has not gone out. */
@Reacts({ consumer: answer.consumer, events: [MessageReceived] })
export class OnMessageReceivedReactor implements Reactor<typeof MessageReceived> {
  constructor(private readonly clock: Clock) {}

  async handle(event: Recorded<EventOf<typeof MessageReceived>>, { em, events }: Effect) {
    if (event.data.origin === 'import') return;
    const { tenantId } = event.envelope;
    const context = commandInAnswerTo(event, answer, this.clock.now());
    const scheduled = await em.execute<{ id: string }[]>(scheduledIn, [event.data.chatId]);
    for (const { id } of scheduled)
      await events.update(followUpStream(tenantId, id), context, (followUp) =>
        followUp.status === 'scheduled' ? cancelFollowUp({ followUpId: id, reason: 'answered' }, followUp) : [],
      );
  }
}
