import type { z } from 'zod';

import type { Permission } from './permissions.js';

type Contract<Name extends string, Input extends z.ZodType, Output extends z.ZodType> = {
  /** `service.verb-noun`; the service that handles it is its first word. */
  readonly name: Name;
  /** Who may send it; `public` needs no sign-in, `self` any signed-in principal about itself, `internal` services only. */
  readonly permission: Permission | 'public' | 'self' | 'internal';
  /** What must be held besides, since its answer shows something of it. */
  readonly also?: readonly Permission[];
  /** Its handler keeps to the rows that the permission is held over; without it whoever holds fewer than all is refused. */
  readonly narrows?: boolean;
  /** Fields that it writes, by the words that its permission may leave out. */
  readonly writes?: readonly string[];
  /** Can be sent where an organization is read-only: it is archived, or will be deleted. */
  readonly worksReadOnly?: boolean;
  /** The field of its input that names what one process alone holds, such as a connection: it is asked of that one. */
  readonly asksHolderOf?: string;
  readonly input: Input;
  readonly output: Output;
};

export type CommandDefinition<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = Contract<Name, Input, Output> & { readonly kind: 'command' };

export type QueryDefinition<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = Contract<Name, Input, Output> & { readonly kind: 'query' };

/** As it is declared: the holder is looked up by a field that its input has. */
type Declared<Name extends string, Input extends z.ZodType, Output extends z.ZodType> = Contract<
  Name,
  Input,
  Output
> & {
  readonly asksHolderOf?: keyof z.infer<Input> & string;
};

export type InputOf<Definition extends { readonly input: z.ZodType }> = z.infer<Definition['input']>;
export type OutputOf<Definition extends { readonly output: z.ZodType }> = z.infer<Definition['output']>;

/** Declares a command once: its name, who may send it, what goes in and what comes out. */
export const defineCommand = <const Name extends string, Input extends z.ZodType, Output extends z.ZodType>(
  spec: Declared<Name, Input, Output>,
): CommandDefinition<Name, Input, Output> => ({ kind: 'command', ...spec });

/** Declares a query once. Its answer holds only what the asking principal may see. */
export const defineQuery = <const Name extends string, Input extends z.ZodType, Output extends z.ZodType>(
  spec: Declared<Name, Input, Output>,
): QueryDefinition<Name, Input, Output> => ({ kind: 'query', ...spec });
