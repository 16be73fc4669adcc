import type { Actor } from './actor.js';

/** What makes two calls the same call: unique per organization, principal and command, kept for 24 hours. */
export type IdempotencyKey = {
  readonly command: string;
  readonly key: string;
  /** SHA-256 of the input, hex: the same key with another input is refused. */
  readonly inputHash: string;
};

/** Everything about a command but its input: who asked, when, and what it follows from. */
export type CommandContext = {
  readonly actor: Actor;
  /** UUIDv7 of this command. */
  readonly commandId: string;
  readonly idempotency?: IdempotencyKey;
  /** Shared by everything that follows from one first cause, so that `explain` is one indexed query. */
  readonly correlationId: string;
  /** The id of the event that caused this command, or the `commandId` where a principal began it. */
  readonly causationId: string;
  /** One import, merge, bulk edit or agent run: what is undone as one. */
  readonly changeSetId?: string;
  /** The clock port's reading: ISO 8601, UTC, milliseconds. */
  readonly now: string;
  /** W3C trace context of the call. */
  readonly traceparent?: string;
  /** The sign-in that a user does it in. */
  readonly signInId?: string;
};
