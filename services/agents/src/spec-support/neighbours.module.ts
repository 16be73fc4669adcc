import {
  CardsByChat,
  ChatsByIds,
  CheckAiAllowance,
  type CommandDefinition,
  identityEvents,
  type InputOf,
  ListMessages,
  ListPipelines,
  messageEvents,
  MoveDealToStage,
  type OutputOf,
  type QueryDefinition,
  sendEvents,
  SendMessage,
} from '@parley/contracts';
import type { Actor, CommandContext } from '@parley/kernel';
import { Answers, Handles } from '@parley/platform';
import type { ServicesInFrame } from '@parley/platform/spec-support';
import { Module, type Type } from '@nestjs/common';

import { type OtherServices, SentCommands } from './other-services.adapter.js';

const answering = <Definition extends QueryDefinition>(definition: Definition, others: OtherServices) => {
  @Answers(definition)
  class Answerer {
    answer(input: InputOf<Definition>, actor: Actor): Promise<OutputOf<Definition>> {
      return others.ask(definition, input, { actor });
    }
  }
  return Answerer;
};

const keeping = <Definition extends CommandDefinition>(definition: Definition, commands: SentCommands) => {
  @Handles(definition)
  class Keeper {
    handle(input: InputOf<Definition>, { actor }: CommandContext): Promise<OutputOf<Definition>> {
      return commands.send(definition, input, { actor });
    }
  }
  return Keeper;
};

const moduleOf = (...providers: readonly Type[]) => {
  @Module({ providers: [...providers] })
  class NeighbourModule {}
  return NeighbourModule;
};

/** The services around agents, each in the real frame, answering from one place; and what they were told to do. */
export async function startNeighbours(frame: ServicesInFrame, others: OtherServices): Promise<SentCommands> {
  const commands = new SentCommands();
  const ofMessaging = [answering(ChatsByIds, others), answering(ListMessages, others), keeping(SendMessage, commands)];
  const ofCrm = [answering(CardsByChat, others), answering(ListPipelines, others), keeping(MoveDealToStage, commands)];
  await frame.neighbour('identity', identityEvents);
  await frame.neighbour('messaging', [...messageEvents, ...sendEvents], moduleOf(...ofMessaging));
  await frame.neighbour('crm', [], moduleOf(...ofCrm));
  await frame.neighbour('billing', [], moduleOf(answering(CheckAiAllowance, others)));
  return commands;
}
