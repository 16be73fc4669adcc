import { createHash } from 'node:crypto';

import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { type AIMessageChunk, HumanMessage, SystemMessage } from '@langchain/core/messages';
import { z } from 'zod';

import { parseAnswer } from '../drafting/draft-answer.adapter.js';
import type { DraftRequest } from '../drafting/draft-request.js';
import { type Drafted, Drafter } from '../drafting/drafter.port.js';
import { instruction, PROMPT_VERSION, renderedData } from './prompt.js';

export type ModelCall = {
  readonly chatModel: BaseChatModel;
  readonly name: string;
  readonly timeoutMilliseconds: number;
};

/** Drafts by any chat model that LangChain knows. One call, no tools, no second try: a failure is recorded as one. */
export class ModelDrafter extends Drafter {
  readonly isRemote = true;

  constructor(private readonly call: ModelCall) {
    super();
  }

  async draft(request: DraftRequest): Promise<Drafted> {
    const data = renderedData(request);
    const prompt = { model: this.call.name, promptVersion: PROMPT_VERSION, promptHash: hashOf(data) };
    const signal = AbortSignal.timeout(this.call.timeoutMilliseconds);
    try {
      const said = await unlessAborted(this.ask(data, signal), signal);
      return { ...prompt, ...answered(said) };
    } catch {
      const outcome = signal.aborted ? 'timed-out' : 'failed';
      return { ...prompt, outcome, answer: '', inputTokens: 0, outputTokens: 0 };
    }
  }

  private ask(data: string, signal: AbortSignal): Promise<AIMessageChunk> {
    return this.call.chatModel.invoke([new SystemMessage(instruction), new HumanMessage(data)], { signal });
  }
}

const hashOf = (data: string) => createHash('sha256').update(instruction).update('\u0000').update(data).digest('hex');

/** A provider's client may look at the signal late: whoever waits does not. */
const unlessAborted = <Answer>(work: Promise<Answer>, signal: AbortSignal): Promise<Answer> =>
  Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('timed out')), { once: true });
    }),
  ]);

/** Endpoints that speak a protocol may leave out what a call cost. */
const usage = z
  .object({ input_tokens: z.int().catch(0), output_tokens: z.int().catch(0) })
  .catch({ input_tokens: 0, output_tokens: 0 });

function answered(said: AIMessageChunk) {
  const answer = said.text;
  const draft = parseAnswer(answer);
  const { input_tokens: inputTokens, output_tokens: outputTokens } = usage.parse(said.usage_metadata);
  const tokens = { inputTokens, outputTokens };
  return draft
    ? ({ ...tokens, answer, outcome: 'answered', draft } as const)
    : ({ ...tokens, answer, outcome: 'malformed' } as const);
}
