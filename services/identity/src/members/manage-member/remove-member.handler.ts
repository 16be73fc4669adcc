import { type InputOf, RemoveMember } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { Departures } from './departures.adapter.js';

@Handles(RemoveMember)
export class RemoveMemberHandler implements Handler<typeof RemoveMember> {
  constructor(private readonly departures: Departures) {}

  handle({ memberId }: InputOf<typeof RemoveMember>, context: CommandContext) {
    return this.departures.end(memberId, context);
  }
}
