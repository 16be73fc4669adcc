import { UnarchiveOrganization, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { OwnersWishes } from '../owners-wishes.adapter.js';
import { unarchiveOrganization } from './archive-organization.js';

@Handles(UnarchiveOrganization)
export class UnarchiveOrganizationHandler implements Handler<typeof UnarchiveOrganization> {
  constructor(private readonly wishes: OwnersWishes) {}

  handle({ expectedVersion }: InputOf<typeof UnarchiveOrganization>, context: CommandContext) {
    return this.wishes.decide(context, (wish, organization) =>
      unarchiveOrganization({ ...wish, expectedVersion }, organization),
    );
  }
}
