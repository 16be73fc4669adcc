import type { CallContext } from '@parley/platform';

import type { ChatContext } from './chat-context.js';

export abstract class ChatContexts {
  /** What the agent may see of the chat now; `null` where there is no such chat for it. */
  abstract read(chatId: string, call: CallContext): Promise<ChatContext | null>;

  /** The id of the chat's newest message: what shows whether a slow draft was overtaken. */
  abstract newestMessageId(chatId: string, call: CallContext): Promise<string | null>;
}
