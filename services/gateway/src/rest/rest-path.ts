import type { CommandDefinition, QueryDefinition } from '@parley/contracts';

/** What the door knows of a request, which the request may not say of itself. */
export type Known = 'signIn' | 'from';

/** A path of the REST API: one operation under another name, and no rule of its own. */
export type RestPath = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `{name}` is a field of the operation's input. */
  readonly path: string;
  readonly operation: CommandDefinition | QueryDefinition;
  readonly summary: string;
  /** Fields of the input that the door fills in. */
  readonly filled?: Readonly<Record<string, Known>>;
  /** A command that needs no `Idempotency-Key` although it needs a sign-in. */
  readonly isKeyless?: true;
  /** A body as it is sent, where there is one. */
  readonly example?: Readonly<Record<string, unknown>>;
};
