import { MessageReceived } from '@parley/contracts';
import type { EffectOfMany, Occurrence } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { type BatchReactor, commandInAnswerTo, Reacts, uuids } from '@parley/platform';

import { cancelFollowUp } from '../cancel-follow-up/cancel-follow-up.js';
import { followUpStream } from '../follow-up.js';

const answer = { service: 'outreach', consumer: 'outreach.on-message-received.v1' } as const;

const scheduledIn = `
  select follow_up_id as id, chat_id as "chatId" from outreach.follow_up
   where chat_id = any (?::uuid[]) and status = 'scheduled'`;

type Scheduled = { readonly id: string; readonly chatId: string };

/** An answer cancels every follow-up of its chat that has not gone out. */
@Reacts({ consumer: answer.consumer, events: [MessageReceived] })
export class OnMessageReceivedReactor implements BatchReactor<typeof MessageReceived> {
  constructor(private readonly clock: Clock) {}

  async handleAll(occurrences: readonly Occurrence<typeof MessageReceived>[], { em, events }: EffectOfMany) {
    const said = occurrences.map(({ event }) => event).filter(({ data }) => data.origin !== 'import');
    // Of several answers in a chat the first: later ones are written over by it.
    const answers = new Map(said.toReversed().map((event) => [event.data.chatId, event]));
    if (answers.size === 0) return;
    const scheduled = await em.execute<Scheduled[]>(scheduledIn, [uuids([...answers.keys()])]);
    for (const { id, chatId } of scheduled) {
      const event = answers.get(chatId);
      if (!event) continue;
      const context = commandInAnswerTo(event, answer, this.clock.now());
      await events.update(followUpStream(event.envelope.tenantId, id), context, (followUp) =>
        followUp.status === 'scheduled' ? cancelFollowUp({ followUpId: id, reason: 'answered' }, followUp) : [],
      );
    }
  }
}
