import { ArchiveOrganization, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { OwnersWishes } from '../owners-wishes.adapter.js';
import { archiveOrganization } from './archive-organization.js';

@Handles(ArchiveOrganization)
export class ArchiveOrganizationHandler implements Handler<typeof ArchiveOrganization> {
  constructor(private readonly wishes: OwnersWishes) {}

  handle({ expectedVersion }: InputOf<typeof ArchiveOrganization>, context: CommandContext) {
    return this.wishes.decide(context, (wish, organization) =>
      archiveOrganization({ ...wish, expectedVersion }, organization),
    );
  }
}
