import { type InputOf, RemoveMember } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { HandOvers } from '../hand-over/hand-overs.adapter.js';
import { Departures } from './departures.adapter.js';

@Handles(RemoveMember)
export class RemoveMemberHandler implements Handler<typeof RemoveMember> {
  constructor(
    private readonly handOvers: HandOvers,
    private readonly departures: Departures,
  ) {}

  async handle(asked: InputOf<typeof RemoveMember>, context: CommandContext) {
    const handOverTo = await this.handOvers.settle(asked, context);
    return this.departures.end({ memberId: asked.memberId, handOverTo }, context);
  }
}
