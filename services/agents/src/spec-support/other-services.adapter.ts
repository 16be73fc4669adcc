import {
  type ChatCard,
  CheckAiAllowance,
  type CommandDefinition,
  type InputOf,
  type MessageView,
  type OutputOf,
  type PipelineView,
  type QueryDefinition,
} from '@parley/contracts';
import type { DomainError } from '@parley/kernel';
import { type CallContext, Commands, Queries } from '@parley/platform';
import { v7 } from 'uuid';
import { z } from 'zod';

/** What of a contact is no business of an agent’s here. */
const nothingEntered = {
  ...{ company: null, identities: [], tags: [], address: null, gender: null, lawfulBasis: null },
  ...{ firstName: null, middleName: null, lastName: null, role: null, language: null, birthDate: null },
  ...{
    description: null,
    lawfulBasisNote: null,
    statusId: null,
    sourceId: null,
    processingWayId: null,
    customFields: [],
  },
};

const stageKeys = ['cold', 'replied', 'qualified', 'meeting', 'deal', 'lost'] as const;
const kinds = { deal: 'won', lost: 'lost' } as const;

const first = z.object({ page: z.object({ first: z.int() }) });

const stage = (key: (typeof stageKeys)[number]) => ({
  id: v7(),
  key,
  name: { en: key, ru: key },
  kind: key === 'deal' || key === 'lost' ? kinds[key] : ('open' as const),
});

const parsed = <Schema extends z.ZodType>(schema: Schema, answer: unknown): z.infer<Schema> => schema.parse(answer);

/** Messaging, crm and billing, as an agent asks them about one private chat. */
export class OtherServices extends Queries {
  readonly chatId = v7();
  readonly peerId = v7();
  readonly dealId = v7();
  readonly stages = stageKeys.map(stage);
  readonly messages: MessageView[] = [];
  readonly asked: { readonly name: string; readonly input: unknown; readonly call: CallContext }[] = [];
  conversationVersion = 3;
  isAllowed = true;
  /** What each question is refused with, where it is. */
  refusal: DomainError | undefined;
  private readonly pipelineId = v7();

  say(direction: MessageView['direction'], text: string): MessageView {
    const message: MessageView = {
      id: v7(),
      chatId: this.chatId,
      externalId: String(this.messages.length + 1),
      direction,
      senderPeerId: direction === 'incoming' ? this.peerId : null,
      senderName: null,
      content: { text, entities: [] },
      sentAt: '2026-03-02T09:00:00.000Z',
      editedAt: null,
      isDeleted: false,
      sendId: null,
      correlationId: v7(),
      eventId: v7(),
      version: 1,
    };
    this.messages.push(message);
    return message;
  }

  ask<Definition extends QueryDefinition>(
    definition: Definition,
    input: InputOf<Definition>,
    call: CallContext,
  ): Promise<OutputOf<Definition>> {
    this.asked.push({ name: definition.name, input, call });
    if (this.refusal) return Promise.reject(this.refusal);
    const answer = this.answers()[definition.name]?.(input);
    if (answer === undefined) throw new Error(`Nobody answers ${definition.name} here`);
    return Promise.resolve(parsed<Definition['output']>(definition.output, answer));
  }

  private answers(): Readonly<Record<string, (input: unknown) => unknown>> {
    return {
      'messaging.chats-by-ids': () => ({ items: [this.chat()] }),
      'messaging.list-messages': (input) => this.page(first.parse(input).page.first),
      'messaging.messages-by-ids': () => ({ items: this.messages }),
      'crm.cards-by-chat': () => ({ items: [this.card()] }),
      'crm.list-pipelines': () => ({ items: [this.pipeline()] }),
      [CheckAiAllowance.name]: () => ({
        isAllowed: this.isAllowed,
        limit: 100,
        used: this.isAllowed ? 1 : 100,
        resetsAt: '2026-04-01T00:00:00.000Z',
      }),
    };
  }

  private page(count: number) {
    const newest = this.messages.toReversed().slice(0, count);
    const edges = newest.map((node) => ({ cursor: node.id, node }));
    return { edges, hasNextPage: false, hasPreviousPage: false, totalCount: edges.length };
  }

  private chat() {
    return {
      id: this.chatId,
      channelAccountId: v7(),
      kind: 'private',
      peerId: this.peerId,
      title: 'Anna Petrova',
      lastMessage: this.messages.at(-1) ?? null,
      lastActivityAt: '2026-03-02T09:00:00.000Z',
      unreadCount: 0,
      messageCount: this.messages.length,
      holder: { kind: 'nobody', id: null },
      assigneeId: null,
      teamId: null,
      collaboratorIds: [],
      version: this.conversationVersion,
      recordVersion: this.conversationVersion,
    };
  }

  private card(): ChatCard {
    const contactId = v7();
    const [cold] = this.stages;
    if (!cold) throw new Error('A pipeline has stages');
    const { peerId, chatId, dealId, pipelineId } = this;
    const [name, at] = ['Anna Petrova', '2026-03-02T09:00:00.000Z'];
    const nobodys = { assigneeId: null, teamId: null, collaboratorIds: [] };
    return {
      chatId,
      contact: {
        id: contactId,
        name,
        username: null,
        peerId,
        companyId: null,
        ...nobodys,
        chatIds: [chatId],
        ...nothingEntered,
        createdAt: at,
        version: 1,
      },
      company: null,
      currentDeal: {
        id: dealId,
        title: name,
        pipelineId,
        stage: cold,
        contactId,
        chatId,
        leadId: null,
        ...worthNothing,
        ...nobodys,
        isOpen: true,
        createdAt: at,
        changedAt: at,
        version: 1,
        correlationId: v7(),
      },
    };
  }

  private pipeline(): PipelineView {
    const name = { en: 'Sales', ru: 'Продажи' };
    return { id: this.pipelineId, name, stages: this.stages, isDefault: true, isArchived: false, place: 0, version: 1 };
  }
}

const worthNothing = {
  ...{ amount: null, expectedCloseOn: null, companyId: null, contactIds: [], description: null },
  ...{ lostReasonId: null, lostNote: null },
};

type Sent = { readonly name: string; readonly input: unknown; readonly call: CallContext };

/** Keeps every command that leaves the service, and can refuse it. */
export class SentCommands extends Commands {
  readonly sent: Sent[] = [];
  refusal: DomainError | undefined;

  send<Definition extends CommandDefinition>(
    definition: Definition,
    input: InputOf<Definition>,
    call: CallContext,
  ): Promise<OutputOf<Definition>> {
    this.sent.push({ name: definition.name, input, call });
    if (this.refusal) return Promise.reject(this.refusal);
    const answer = { id: v7(), position: 'p', status: 'requested' };
    return Promise.resolve(parsed<Definition['output']>(definition.output, answer));
  }

  async deliver<Definition extends CommandDefinition>(
    definition: Definition,
    input: InputOf<Definition>,
    call: CallContext,
  ) {
    return { output: await this.send(definition, input, call), isReplayed: false };
  }
}
