import { CreateOrganization, type InputOf } from '@parley/contracts';
import { derivedId } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { UserDirectory } from '../../users/user-directory/user-directory.port.js';
import { Founding } from '../founding.adapter.js';
import { organizationsTooMany } from '../organization.errors.js';

/** No secret: it only keeps these ids apart from others that are derived. */
const ORGANIZATIONS = Buffer.from('parley.organization-of-command');

/** Nobody works in more; whoever wants to fill the installation is stopped here. */
const MOST = 50;

@Handles(CreateOrganization)
export class CreateOrganizationHandler implements Handler<typeof CreateOrganization> {
  constructor(
    private readonly founding: Founding,
    private readonly users: UserDirectory,
  ) {}

  async handle({ name, ...settings }: InputOf<typeof CreateOrganization>, context: CommandContext) {
    const ownerId = context.actor.principal.id;
    const id = derivedId(ORGANIZATIONS, context.commandId);
    const theirs = await this.users.organizationsOf(ownerId);
    if (theirs.length >= MOST && !theirs.includes(id)) throw organizationsTooMany(MOST);
    const { position } = await this.founding.found({ organizationId: id, name, ownerId, settings }, context);
    return { id, position };
  }
}
