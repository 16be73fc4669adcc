import { type InputOf, RemoveSecondFactor } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { OwnSecondFactor } from '../own-second-factor.adapter.js';
import { removeSecondFactor } from '../second-factor.js';

@Handles(RemoveSecondFactor)
export class RemoveSecondFactorHandler implements Handler<typeof RemoveSecondFactor> {
  constructor(private readonly own: OwnSecondFactor) {}

  handle({ code }: InputOf<typeof RemoveSecondFactor>, context: CommandContext) {
    return this.own.change(code, context, removeSecondFactor);
  }
}
