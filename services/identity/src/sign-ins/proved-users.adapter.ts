import type { SignedIn } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { UserDirectory } from '../users/user-directory/user-directory.port.js';
import { NewSignIns } from './new-sign-ins.adapter.js';
import { signInRefused } from './sign-in.errors.js';

type Proved = { readonly userId: string; readonly by: 'password' | 'code' };

/** Signs in somebody who has proved who they are, into the organization they joined first. */
@Injectable()
export class ProvedUsers {
  constructor(
    private readonly users: UserDirectory,
    private readonly signIns: NewSignIns,
  ) {}

  async signIn({ userId, by }: Proved, context: CommandContext): Promise<SignedIn> {
    const [organizationId] = await this.users.organizationsOf(userId);
    if (organizationId === undefined) throw signInRefused();
    return this.signIns.start({ userId, organizationId, by }, context);
  }
}
