import { type InputOf, RenewRecoveryCodes } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { SecuredAccess } from '../../users/secured-access.adapter.js';
import { Codes } from '../codes.adapter.js';
import { OwnSecondFactor } from '../own-second-factor.adapter.js';
import { renewRecoveryCodes } from '../second-factor.js';

@Handles(RenewRecoveryCodes)
export class RenewRecoveryCodesHandler implements Handler<typeof RenewRecoveryCodes> {
  constructor(
    private readonly own: OwnSecondFactor,
    private readonly codes: Codes,
    private readonly secured: SecuredAccess,
  ) {}

  async handle({ code }: InputOf<typeof RenewRecoveryCodes>, context: CommandContext) {
    const { recoveryCodes, recoveryHashes } = this.codes.newRecoveryCodes();
    const accepted = await this.own.change(code, context, (proved, factor) =>
      renewRecoveryCodes({ ...proved, recoveryHashes }, factor),
    );
    const isNew = await this.own.hasRecoveryCodes(recoveryHashes, context);
    if (isNew) await this.secured.tell(accepted.id, 'recovery-codes-renewed', context);
    return { ...accepted, recoveryCodes: isNew ? recoveryCodes : [] };
  }
}
