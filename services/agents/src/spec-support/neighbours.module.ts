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
import { Answers, defineService, Handles } from '@parley/platform';
import { MemoryKeyring } from '@parley/platform/spec-support';
import { Module, type Type } from '@nestjs/common';

import { type OtherServices, SentCommands } from './other-services.adapter.js';

/** The services around agents, each in the real frame, answering from one place. */
export type Neighbours = { readonly others: OtherServices; readonly keyring: MemoryKeyring };

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

export function neighbours({ others, keyring }: Neighbours) {
  const commands = new SentCommands();
  const frame = { migrations: [], readModels: [], keyring: () => keyring };
  const ofMessaging = [answering(ChatsByIds, others), answering(ListMessages, others), keeping(SendMessage, commands)];
  const ofCrm = [answering(CardsByChat, others), answering(ListPipelines, others), keeping(MoveDealToStage, commands)];
  return {
    commands,
    definitions: [
      defineService({ ...frame, name: 'identity', module: moduleOf(), events: [...identityEvents] }),
      defineService({
        ...frame,
        name: 'messaging',
        module: moduleOf(...ofMessaging),
        events: [...messageEvents, ...sendEvents],
      }),
      defineService({ ...frame, name: 'crm', module: moduleOf(...ofCrm), events: [] }),
      defineService({ ...frame, name: 'billing', module: moduleOf(answering(CheckAiAllowance, others)), events: [] }),
    ],
  };
}
