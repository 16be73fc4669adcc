import { type InputOf, SetAgentBudget } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { agentStream } from '../agent.js';
import { setAgentBudget } from './set-agent-budget.js';

@Handles(SetAgentBudget)
export class SetAgentBudgetHandler implements Handler<typeof SetAgentBudget> {
  constructor(private readonly events: EventStore) {}

  async handle(input: InputOf<typeof SetAgentBudget>, context: CommandContext) {
    const stream = agentStream(context.actor.tenantId, input.agentId);
    const { position } = await this.events.update(stream, context, (agent) => setAgentBudget(input, agent));
    return { id: input.agentId, position };
  }
}
