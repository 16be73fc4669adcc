import type { CommandDefinition, InputOf, OutputOf, QueryDefinition, Reach } from '@parley/contracts';
import type { Actor, CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

/** The shell of one command: looks facts up, calls the store. `reach` is of all rows unless its contract narrows. */
export type Handler<Definition extends CommandDefinition> = {
  handle(input: InputOf<Definition>, context: CommandContext, reach: Reach): Promise<OutputOf<Definition>>;
};

/** The shell of one query: reads a read model under the actor's organization, of it what is in `reach`. */
export type Answerer<Definition extends QueryDefinition> = {
  answer(input: InputOf<Definition>, actor: Actor, reach: Reach): Promise<OutputOf<Definition>>;
};

const operations = new WeakMap<object, CommandDefinition | QueryDefinition>();

/** The definition that a provider's class serves, if any: how the frame finds it. */
export const operationOf = (type: object): CommandDefinition | QueryDefinition | undefined => operations.get(type);

/** This class handles that command. Its permission is checked before `handle` is called. */
export const Handles = (definition: CommandDefinition): ClassDecorator => serving(definition);

/** This class answers that query. Its permission is checked before `answer` is called. */
export const Answers = (definition: QueryDefinition): ClassDecorator => serving(definition);

const serving =
  (definition: CommandDefinition | QueryDefinition): ClassDecorator =>
  (type) => {
    Injectable()(type);
    operations.set(type, definition);
  };
