import {
  AssignChatByTerritory,
  ContactAssigned,
  ContactChatAdded,
  type EventOf,
  type Recorded,
} from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { DomainError } from '@parley/kernel';
import { callInAnswerTo, Commands, type Reactor, Reacts } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

import type { Answered } from '../../answerable/answerable.js';

const answer = { service: 'crm', consumer: 'crm.on-contact-taken.v1' } as const;

type Chat = Answered & { readonly chatId: string };

/** The private chats of a contact that a territory took, as it stands; in a group others speak too. */
const sql = `
  select met.chat_id as "chatId", k.assignee_id as "assigneeId", k.team_id as "teamId", k.rule_id as "ruleId"
    from crm.contact k
    join jsonb_array_elements_text(k.chat_ids) listed (id) on true
    join crm.chat_contact met on met.chat_id = listed.id::uuid
   where k.contact_id = ? and k.rule_id is not null and k.team_id is not null`;

/** Gives the chats of a contact to the team that a territory gave the contact to: who answers for both is one team. */
@Reacts({ consumer: answer.consumer, events: [ContactAssigned, ContactChatAdded] })
export class OnContactTakenReactor implements Reactor<typeof ContactAssigned | typeof ContactChatAdded> {
  constructor(private readonly commands: Commands) {}

  async handle(event: Recorded<EventOf<typeof ContactAssigned | typeof ContactChatAdded>>, { em }: Effect) {
    if (event.type === 'crm.contact.assigned' && event.data.reason !== 'territory') return;
    const chats = await chatsOf(em, event.data.contactId);
    const asked = event.type === 'crm.contact.assigned' ? chats : chats.filter(isIn(event.data.chatId));
    const call = callInAnswerTo(event, answer);
    for (const { chatId, assigneeId, teamId, ruleId } of asked) {
      if (teamId === null || ruleId === null) continue;
      const idempotencyKey = `${call.idempotencyKey ?? ''}:${chatId}`;
      const given = { chatId, assigneeId, teamId, territoryId: ruleId };
      await this.commands.send(AssignChatByTerritory, given, { ...call, idempotencyKey }).catch(refused);
    }
  }
}

const chatsOf = (em: EntityManager, contactId: string) => em.execute<Chat[]>(sql, [contactId]);

const isIn =
  (id: string) =>
  ({ chatId }: Chat) =>
    chatId === id;

/** A refusal is an answer; an outage is tried again. */
function refused(error: unknown): void {
  if (!(error instanceof DomainError) || error.kind === 'unavailable' || error.kind === 'limited') throw error;
}
