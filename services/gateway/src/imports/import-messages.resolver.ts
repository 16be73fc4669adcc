import { ImportMessages, type ImportedMessage, type InputOf } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Chat, chatOf } from '../chats/chat.types.js';
import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { type ImportedMessageInput, ImportMessagesInput, ImportMessagesPayload } from './import-inputs.types.js';

@Resolver(() => ImportMessagesPayload)
export class ImportMessagesResolver {
  @Mutation(() => ImportMessagesPayload, {
    description:
      "Adds a piece of one chat's history out of an export; what is known already is left out. A repeated call answers " +
      'with what it found this time. Permission: `channel-accounts:manage`. Example: `importMessages(input: { ' +
      'idempotencyKey: "k1", accountExternalId: "7", chat: { kind: PRIVATE, externalId: "42", title: "Anna" }, messages: [{ ' +
      'externalId: "1", direction: INCOMING, text: "Hello", sentAt: "2020-03-01T09:30:00.000Z" }] }) { addedCount }`.',
  })
  @RequiresOf(ImportMessages)
  async importMessages(
    @Args('input', { description: 'The piece.' }) { idempotencyKey, ...input }: ImportMessagesInput,
    @Context() context: RequestContext,
  ): Promise<ImportMessagesPayload> {
    const { output, position } = await context.send(ImportMessages, commandOf(input), { idempotencyKey });
    const { id, addedCount, knownCount } = output;
    return { position, chatId: id, addedCount, knownCount, changeSetId: input.changeSetId ?? null };
  }

  /** Looked up where it is asked for: an import of many pieces waits for no read model. */
  @ResolveField(() => Chat, { nullable: true, description: 'The chat as it is now.' })
  async chat(@Parent() { chatId }: ImportMessagesPayload, @Context() context: RequestContext): Promise<Chat | null> {
    const chat = await context.readBack(context.records.chats.load(chatId));
    return chat && chatOf(chat);
  }
}

type Given = Omit<ImportMessagesInput, 'idempotencyKey'>;

const commandOf = ({ chat, messages, ...input }: Given): InputOf<typeof ImportMessages> => ({
  ...present(input),
  chat: { kind: chat.kind, externalId: chat.externalId, title: chat.title ?? null },
  messages: messages.map(messageOf),
});

function messageOf({ sender, text, entities, attachment, ...message }: ImportedMessageInput): ImportedMessage {
  return {
    ...present(message),
    sender: sender ? { kind: sender.kind, externalId: sender.externalId, name: sender.name ?? null } : null,
    content: { text, entities: (entities ?? []).map(present), ...(attachment && { attachment }) },
  };
}
