import type { CallContext } from '@parley/platform';

import type { Recollection } from '../runs/drafting/draft-request.js';

export type Remembered = { readonly messageId: string; readonly subjectId: string; readonly text: string };

export type Question = {
  readonly chatId: string;
  /** What it should be near to. */
  readonly text: string;
  /** What the agent is shown anyway. */
  readonly shown: readonly string[];
};

/** What an agent remembers of a chat beyond what it is shown, with the messages that it rests on. */
export abstract class Memory {
  abstract remember(tenantId: string, chatId: string, remembered: readonly Remembered[]): Promise<void>;

  /** The nearest in meaning, of that chat alone. Texts are asked for anew, so that what was erased stays erased. */
  abstract recall(question: Question, call: CallContext): Promise<readonly Recollection[]>;
}
