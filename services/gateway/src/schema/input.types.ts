import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';

import { Position } from './scalars.types.js';
import type { Positions } from './position.types.js';

@InputType({ isAbstract: true })
export class MutationInput {
  @Field(() => String, {
    description:
      'Makes a repeated call the same call, 1 to 255 characters, kept for 24 hours per principal and mutation. Same key ' +
      'and input: the first answer, with `extensions.replayed`. Another input: `idempotency.key-reused`.',
  })
  readonly idempotencyKey!: string;
}

/** The `expectedVersion` of an update. */
export const ExpectedVersion = () =>
  Field(() => Int, {
    nullable: true,
    description: 'The version that was read; another one is refused with `….version`. Default: whatever it is.',
  });

@ObjectType({ isAbstract: true })
export abstract class MutationPayload {
  @Field(() => Position, { description: 'Give it to the `atLeast` of a query to read your own write.' })
  readonly position!: Positions;
}

/** An input's fields with nulls and absent ones left out: absence and null mean the same in every input. */
export type Present<Input> = {
  -readonly [
    Key in keyof Input as null extends Input[Key] ? never : undefined extends Input[Key] ? never : Key
  ]: Input[Key];
} & {
  -readonly [
    Key in keyof Input as null extends Input[Key] ? Key : undefined extends Input[Key] ? Key : never
  ]?: NonNullable<Input[Key]>;
};

export function present<Input extends object>(input: Input): Present<Input>;
export function present(input: object) {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined));
}

/** Of the fields that an update clears with null, those that are to be cleared. */
export const cleared = <Input extends object, Field extends keyof Input & string>(
  input: Input,
  fields: readonly Field[],
): { readonly [Name in Field]?: null } =>
  fields.reduce((found, field) => (input[field] === null ? { ...found, [field]: null } : found), {});
