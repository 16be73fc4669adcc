import { type InputOf, SwitchOrganization } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { UserDirectory } from '../../users/user-directory/user-directory.port.js';
import { Entrances } from '../entrances.adapter.js';
import { notAMember, refreshTokenInvalid } from '../sign-in.errors.js';
import { SwitchedSignIns } from './switched-sign-ins.adapter.js';

@Handles(SwitchOrganization)
export class SwitchOrganizationHandler implements Handler<typeof SwitchOrganization> {
  constructor(
    private readonly users: UserDirectory,
    private readonly signIns: SwitchedSignIns,
    private readonly entrances: Entrances,
  ) {}

  async handle({ refreshToken, ...wanted }: InputOf<typeof SwitchOrganization>, context: CommandContext) {
    const { tenantId, principal } = context.actor;
    const to = { ...wanted, userId: principal.id };
    const theirs = await this.users.organizationsOf(to.userId);
    if (!theirs.includes(to.organizationId)) throw notAMember(to.organizationId);
    if (refreshToken === undefined) throw refreshTokenInvalid();

    const next = await this.signIns.switch(to, refreshToken, context);
    if (to.organizationId === tenantId) return this.entrances.goOn(to, next, context);
    return this.entrances.open({ ...to, by: 'switch' }, next, context);
  }
}
