import { derivedId } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { Passwords } from '../../credentials/passwords.port.js';
import { Founding } from '../../organizations/founding.adapter.js';
import { NewUsers } from '../../users/new-users.adapter.js';
import type { Applicant } from '../sign-up.js';
import { signUpCodeInvalid } from '../sign-up.errors.js';

/** No secret: it only keeps these ids apart from others that are derived. */
const ORGANIZATIONS = Buffer.from('parley.organization');

/** Turns an applicant into a user with an organization. Whatever of it is there already stays as it is. */
@Injectable()
export class Newcomers {
  constructor(
    private readonly users: NewUsers,
    private readonly founding: Founding,
    private readonly passwords: Passwords,
  ) {}

  /** Whoever reads the mail is whoever signed up. @throws DomainError `unauthenticated` `identity.sign-up.code-invalid` */
  async assertTheirs({ passwordHash }: Applicant, password: string): Promise<void> {
    if (!(await this.passwords.matches(password, passwordHash))) throw signUpCodeInvalid();
  }

  async settle(signUpId: string, { organizationName, ...newcomer }: Applicant, context: CommandContext) {
    const userId = await this.users.make(newcomer, context);
    const organizationId = derivedId(ORGANIZATIONS, signUpId);
    await this.founding.found({ organizationId, name: organizationName, ownerId: userId }, context);
    return { userId, organizationId };
  }
}
