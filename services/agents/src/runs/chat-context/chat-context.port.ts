import type { CallContext } from '@parley/platform';

import type { ChatContext } from './chat-context.js';

/** A chat, and the place in messaging's feed that the answer must have reached. */
export type AskedChat = { readonly chatId: string; readonly position?: string };

export abstract class ChatContexts {
  /** What the agent may see of the chat now; `null` where there is no such chat for it. */
  abstract read(asked: AskedChat, call: CallContext): Promise<ChatContext | null>;

  /** Keeps what was said last in mind, for when it is no longer shown. */
  abstract remember(context: ChatContext, tenantId: string): Promise<void>;

  /** The id of the chat's newest message: what shows whether a slow draft was overtaken. */
  abstract newestMessageId(chatId: string, call: CallContext): Promise<string | null>;
}
