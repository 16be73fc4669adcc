import { type InputOf, type Locale, UpdateProfile } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { inHouse } from '../../house-context.js';
import { SecuredAccess } from '../secured-access.adapter.js';
import { initialUser, updateProfile, type User, userStream } from '../user.js';

@Handles(UpdateProfile)
export class UpdateProfileHandler implements Handler<typeof UpdateProfile> {
  constructor(
    private readonly events: EventStore,
    private readonly secured: SecuredAccess,
  ) {}

  async handle(input: InputOf<typeof UpdateProfile>, context: CommandContext) {
    const userId = context.actor.principal.id;
    let before: User = initialUser;
    const stream = userStream(HOUSE, userId);
    const { position, eventIds } = await this.events.update(stream, inHouse(context, userId), (user) => {
      before = user;
      return updateProfile({ userId, ...input }, user);
    });
    const told = { what: 'profile-changed', ...movedLocale(input.locale, before) } as const;
    if (eventIds.length > 0) await this.secured.tell(userId, told, context);
    return { id: userId, position };
  }
}

/** What they are called is nobody's to keep but theirs: of that the log says that it changed. */
const movedLocale = (locale: Locale | undefined, before: User) =>
  before.status !== 'active' || locale === undefined || locale === before.locale
    ? {}
    : { fromLocale: before.locale, toLocale: locale };
