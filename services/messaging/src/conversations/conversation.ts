import type { ChatKind, ConversationEvent } from '@parley/contracts';
import { clearOr } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type Holder = { readonly kind: 'member' | 'agent' | 'nobody'; readonly id?: string | undefined };

/** Who answers for a chat. */
export type Assignment = {
  readonly assigneeId: string | null;
  readonly teamId: string | null;
  /** The territory that said so, where one did. */
  readonly ruleId?: string;
};

export type Conversation =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'added';
      readonly channelAccountId: string;
      readonly kind: ChatKind;
      readonly peerId: string;
      readonly subjectId: string;
      readonly title: string | null;
      /** How it became part of the record. */
      readonly by: 'intake' | 'choice' | 'import';
      /** External ids, compared by `isAfter`; `0` is before every message. */
      readonly readUpTo: string;
      readonly readByPeerUpTo: string;
      readonly holder: Holder;
      readonly assignment: Assignment;
      /** With whom it is shared by name. */
      readonly collaboratorIds: readonly string[];
      /** Counts who held it alone: reading, assigning or sharing a chat must not refuse the answer that was proposed in it. */
      readonly version: number;
    };

export const initialConversation: Conversation = { status: 'unknown' };

type Added = Extract<ConversationEvent, { type: 'messaging.chat.added' }>['data'];

const added = ({ channelAccountId, kind, peerId, subjectId, title, by }: Added): Conversation => ({
  status: 'added',
  channelAccountId,
  kind,
  peerId,
  subjectId,
  title: clearOr(title, null),
  by,
  readUpTo: '0',
  readByPeerUpTo: '0',
  holder: { kind: 'nobody' },
  assignment: { assigneeId: null, teamId: null },
  collaboratorIds: [],
  version: 1,
});

export function evolve(conversation: Conversation, event: ConversationEvent): Conversation {
  if (event.type === 'messaging.chat.added') return added(event.data);
  if (conversation.status === 'unknown') return conversation;
  switch (event.type) {
    case 'messaging.chat.retitled':
      return { ...conversation, title: clearOr(event.data.title, null) };
    case 'messaging.conversation.read':
      return { ...conversation, readUpTo: event.data.upToExternalId };
    case 'messaging.conversation.read-by-peer':
      return { ...conversation, readByPeerUpTo: event.data.upToExternalId };
    case 'messaging.conversation.held':
      return { ...conversation, holder: event.data.holder, version: conversation.version + 1 };
    case 'messaging.conversation.assigned': {
      const { assigneeId, teamId, ruleId } = event.data;
      return { ...conversation, assignment: { assigneeId, teamId, ...(ruleId !== undefined && { ruleId }) } };
    }
    case 'messaging.conversation.collaborators-changed':
      return { ...conversation, collaboratorIds: event.data.collaboratorIds };
  }
}

export const conversationStream = streamOf<Conversation, ConversationEvent>('messaging.conversation', {
  initial: initialConversation,
  evolve,
});
