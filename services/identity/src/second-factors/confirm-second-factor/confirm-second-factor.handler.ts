import { ConfirmSecondFactor, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { SecuredAccess } from '../../users/secured-access.adapter.js';
import { Codes } from '../codes.adapter.js';
import { OwnSecondFactor } from '../own-second-factor.adapter.js';
import { confirmSecondFactor } from '../second-factor.js';

@Handles(ConfirmSecondFactor)
export class ConfirmSecondFactorHandler implements Handler<typeof ConfirmSecondFactor> {
  constructor(
    private readonly own: OwnSecondFactor,
    private readonly codes: Codes,
    private readonly secured: SecuredAccess,
  ) {}

  async handle({ code }: InputOf<typeof ConfirmSecondFactor>, context: CommandContext) {
    const { recoveryCodes, recoveryHashes } = this.codes.newRecoveryCodes();
    const accepted = await this.own.change(code, context, (proved, factor) =>
      confirmSecondFactor({ ...proved, recoveryHashes }, factor),
    );
    const isNew = await this.own.hasRecoveryCodes(recoveryHashes, context);
    if (isNew) await this.secured.tell(accepted.id, 'second-factor-on', context);
    return { ...accepted, recoveryCodes: isNew ? recoveryCodes : [] };
  }
}
