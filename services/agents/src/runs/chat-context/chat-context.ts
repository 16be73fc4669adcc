import { type ChatCard, type ChatView, clearOr, type MessageView, type PipelineView } from '@parley/contracts';

import type { DraftRequest, Line, Recollection, StageOption } from '../drafting/draft-request.js';

/** What an agent was shown of a chat, as the other services answered it. */
export type ChatContext = {
  readonly chat: ChatView;
  readonly card: ChatCard | null;
  /** Oldest first. */
  readonly messages: readonly MessageView[];
  readonly pipelines: readonly PipelineView[];
  readonly recollections: readonly Recollection[];
};

/** Oldest first, as they were said: a channel numbers the messages of one second in their order. */
export const inOrder = (messages: readonly MessageView[]): readonly MessageView[] =>
  messages.toSorted((a, b) => {
    if (a.sentAt !== b.sentAt) return a.sentAt < b.sentAt ? -1 : 1;
    return a.externalId.length - b.externalId.length || (a.externalId < b.externalId ? -1 : 1);
  });

export function linesOf(messages: readonly MessageView[]): readonly Line[] {
  return messages
    .filter(({ isDeleted }) => !isDeleted)
    .map(({ id, direction, content }) => ({
      messageId: id,
      from: direction === 'incoming' ? 'contact' : 'us',
      text: clearOr(content, null)?.text ?? '',
    }));
}

/** Where the chat's deal may be moved to: the other stages of its own pipeline. */
export function stagesOf({ card, pipelines }: ChatContext): readonly StageOption[] {
  const deal = card?.currentDeal;
  const stages = pipelines.find(({ id }) => id === deal?.pipelineId)?.stages ?? [];
  return stages
    .filter(({ id, isArchived = false }) => id !== deal?.stage.id && !isArchived)
    .map(({ id, key, name }) => ({ id, key, name: name.en }));
}

export function draftRequestOf(context: ChatContext): DraftRequest {
  const { card, messages, recollections } = context;
  const deal = card?.currentDeal;
  return {
    contactName: card?.contact ? clearOr(card.contact.name, null) : null,
    lines: linesOf(messages),
    deal: deal?.isOpen ? { title: clearOr(deal.title, ''), stageKey: deal.stage.key } : null,
    stages: stagesOf(context),
    recollections,
  };
}

/** The messages a proposal rests on: what the contact said since our side last wrote. */
export function sourceMessageIds(messages: readonly MessageView[]): readonly string[] {
  const lastOfOurs = messages.findLastIndex(({ direction }) => direction === 'outgoing');
  return messages.slice(lastOfOurs + 1).map(({ id }) => id);
}

/** Whose key the run's texts lie under: the peer of the private chat. */
export const subjectOf = ({ chat }: ChatContext): string => chat.peerId;

/** The last exchange: what our side wrote last, and what the contact has said since. */
export function lastExchange(lines: readonly Line[]): readonly Line[] {
  const lastOfOurs = lines.findLastIndex(({ from }) => from === 'us');
  const before = lines.slice(0, lastOfOurs + 1).findLastIndex(({ from }) => from === 'contact');
  return lines.slice(before + 1);
}
