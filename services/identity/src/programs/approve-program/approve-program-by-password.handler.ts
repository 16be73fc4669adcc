import { ApproveProgramByPassword, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { SignInAttempts } from '../../sign-ins/attempts/sign-in-attempts.adapter.js';
import { NewPrograms } from './new-programs.adapter.js';
import { ShownUsers } from './shown-users.adapter.js';

@Handles(ApproveProgramByPassword)
export class ApproveProgramByPasswordHandler implements Handler<typeof ApproveProgramByPassword> {
  constructor(
    private readonly attempts: SignInAttempts,
    private readonly users: ShownUsers,
    private readonly programs: NewPrograms,
  ) {}

  async handle(input: InputOf<typeof ApproveProgramByPassword>, context: CommandContext) {
    const { password, secondFactorCode, from, email: written, ...asked } = input;
    const email = written.toLowerCase();
    const taken = await this.attempts.take({ email, from });
    const { userId, passwordSetCount } = await this.users.prove({ email, password, secondFactorCode }, context);
    await this.attempts.succeeded(taken, email);
    const actor = { tenantId: context.actor.tenantId, principal: { kind: 'user', id: userId } } as const;
    return { code: await this.programs.approve({ ...asked, passwordSetCount }, { ...context, actor }) };
  }
}
