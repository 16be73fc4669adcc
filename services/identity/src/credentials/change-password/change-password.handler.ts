import { ChangePassword, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { inHouse } from '../../house-context.js';
import { ChangedPasswords } from '../changed-passwords.adapter.js';
import { changePassword, credentialStream } from '../credential.js';
import { OwnPassword } from './own-password.adapter.js';

@Handles(ChangePassword)
export class ChangePasswordHandler implements Handler<typeof ChangePassword> {
  constructor(
    private readonly own: OwnPassword,
    private readonly events: EventStore,
    private readonly changed: ChangedPasswords,
  ) {}

  async handle({ signInId, ...wanted }: InputOf<typeof ChangePassword>, context: CommandContext) {
    const userId = context.actor.principal.id;
    const passwordHash = await this.own.hashOf({ userId, ...wanted }, context);
    const { position } = await this.events.update(credentialStream(HOUSE, userId), inHouse(context, userId), () =>
      changePassword({ userId, passwordHash }),
    );
    await this.changed.follow({ userId, but: signInId }, context);
    return { id: userId, position };
  }
}
