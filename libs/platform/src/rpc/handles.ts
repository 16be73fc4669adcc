import type { CommandDefinition, InputOf, OutputOf, QueryDefinition } from '@parley/contracts';
import type { Actor, CommandContext } from '@parley/kernel';
import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';

/** The shell of one command: looks facts up, calls the store. */
export type Handler<Definition extends CommandDefinition> = {
  handle(input: InputOf<Definition>, context: CommandContext): Promise<OutputOf<Definition>>;
};

/** The shell of one query: reads a read model under the actor's organization. */
export type Answerer<Definition extends QueryDefinition> = {
  answer(input: InputOf<Definition>, actor: Actor): Promise<OutputOf<Definition>>;
};

/** Where the frame finds which definition a provider serves. */
export const OPERATION = 'parley:operation';

/** This class handles that command. Its permission is checked before `handle` is called. */
export const Handles = (definition: CommandDefinition) =>
  applyDecorators(Injectable(), SetMetadata(OPERATION, definition));

/** This class answers that query. Its permission is checked before `answer` is called. */
export const Answers = (definition: QueryDefinition) =>
  applyDecorators(Injectable(), SetMetadata(OPERATION, definition));
