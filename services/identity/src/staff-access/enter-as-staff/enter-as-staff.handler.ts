import { EnterAsStaff, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { Entrances } from '../../sign-ins/entrances.adapter.js';
import { refreshTokenInvalid } from '../../sign-ins/sign-in.errors.js';
import { SwitchedSignIns } from '../../sign-ins/switch-organization/switched-sign-ins.adapter.js';
import { StaffInvitations } from '../staff-invitations/staff-invitations.adapter.js';

@Handles(EnterAsStaff)
export class EnterAsStaffHandler implements Handler<typeof EnterAsStaff> {
  constructor(
    private readonly invitations: StaffInvitations,
    private readonly signIns: SwitchedSignIns,
    private readonly entrances: Entrances,
  ) {}

  async handle({ refreshToken, ...wanted }: InputOf<typeof EnterAsStaff>, context: CommandContext) {
    const asked = { ...wanted, userId: context.actor.principal.id };
    const organizationId = await this.invitations.organizationOf(asked, context.now);
    if (refreshToken === undefined) throw refreshTokenInvalid();
    const to = { signInId: asked.signInId, userId: asked.userId, organizationId };
    const next = await this.signIns.switch(to, refreshToken, context);
    await this.invitations.enter(asked, organizationId, context);
    return this.entrances.goOn(to, next, context);
  }
}
