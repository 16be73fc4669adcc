import type { Draft, DraftRequest } from './draft-request.js';

/** One call of a drafter, as it is recorded. Only an `answered` one has a draft. */
export type Drafted = {
  readonly model: string;
  readonly promptVersion: string;
  /** SHA-256 of the rendered prompt, hex. */
  readonly promptHash: string;
  /** What it answered, to the letter. */
  readonly answer: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
} & (
  { readonly outcome: 'answered'; readonly draft: Draft } | { readonly outcome: 'failed' | 'timed-out' | 'malformed' }
);

/** Reads a chat and proposes. It has no tools: what it says is weighed, and a person decides. Never throws. */
export abstract class Drafter {
  /** Whether a call may take so long that the chat has gone on meanwhile. */
  abstract readonly isRemote: boolean;

  abstract draft(request: DraftRequest): Promise<Drafted>;
}
