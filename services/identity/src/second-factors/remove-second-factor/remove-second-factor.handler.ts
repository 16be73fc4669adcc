import { type InputOf, RemoveSecondFactor } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { SecuredAccess } from '../../users/secured-access.adapter.js';
import { OwnSecondFactor } from '../own-second-factor.adapter.js';
import { removeSecondFactor } from '../second-factor.js';

@Handles(RemoveSecondFactor)
export class RemoveSecondFactorHandler implements Handler<typeof RemoveSecondFactor> {
  constructor(
    private readonly own: OwnSecondFactor,
    private readonly secured: SecuredAccess,
  ) {}

  async handle({ code }: InputOf<typeof RemoveSecondFactor>, context: CommandContext) {
    const run = { isRepeated: true };
    const accepted = await this.own.change(code, context, (proved, factor) => {
      run.isRepeated = false;
      return removeSecondFactor(proved, factor);
    });
    if (!run.isRepeated) await this.secured.tell(accepted.id, 'second-factor-off', context);
    return accepted;
  }
}
