import { type InputOf, SwitchOrganization } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { inHouse } from '../../house-context.js';
import { UserDirectory } from '../../users/user-directory/user-directory.port.js';
import { Entrances } from '../entrances.adapter.js';
import { newSecret } from '../secrets.adapter.js';
import { notAMember } from '../sign-in.errors.js';
import { signInStream, switchSignIn } from '../sign-in.js';

@Handles(SwitchOrganization)
export class SwitchOrganizationHandler implements Handler<typeof SwitchOrganization> {
  constructor(
    private readonly events: EventStore,
    private readonly users: UserDirectory,
    private readonly entrances: Entrances,
  ) {}

  async handle({ signInId, organizationId }: InputOf<typeof SwitchOrganization>, context: CommandContext) {
    const userId = context.actor.principal.id;
    const theirs = await this.users.organizationsOf(userId);
    if (!theirs.includes(organizationId)) throw notAMember(organizationId);

    const next = newSecret(signInId);
    const to = { signInId, userId, organizationId, nextHash: next.hash, now: context.now };
    await this.events.update(signInStream(HOUSE, signInId), inHouse(context, userId), (signIn) =>
      switchSignIn(to, signIn),
    );
    return this.entrances.open({ signInId, userId, organizationId, by: 'switch' }, next.text, context);
  }
}
