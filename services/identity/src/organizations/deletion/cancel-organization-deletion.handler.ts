import { CancelOrganizationDeletion, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { OwnersWishes } from '../owners-wishes.adapter.js';
import { cancelDeletion } from './organization-deletion.js';

/** Its timers find nothing to do any more. */
@Handles(CancelOrganizationDeletion)
export class CancelOrganizationDeletionHandler implements Handler<typeof CancelOrganizationDeletion> {
  constructor(private readonly wishes: OwnersWishes) {}

  handle({ expectedVersion }: InputOf<typeof CancelOrganizationDeletion>, context: CommandContext) {
    return this.wishes.decide(context, (wish, organization) =>
      cancelDeletion({ ...wish, expectedVersion, now: context.now }, organization),
    );
  }
}
