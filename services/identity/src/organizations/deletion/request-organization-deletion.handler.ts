import { type InputOf, RequestOrganizationDeletion } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { isOwner } from '../../members/managing.js';
import { OwnProof } from '../../own-proof/own-proof.adapter.js';
import { organizationOwnersOnly } from '../organization.errors.js';
import { OwnersWishes } from '../owners-wishes.adapter.js';
import { Farewell } from './farewell.adapter.js';
import { requestDeletion } from './organization-deletion.js';

const DAYS = 14 * 86_400_000;

@Handles(RequestOrganizationDeletion)
export class RequestOrganizationDeletionHandler implements Handler<typeof RequestOrganizationDeletion> {
  constructor(
    private readonly wishes: OwnersWishes,
    private readonly proof: OwnProof,
    private readonly farewell: Farewell,
  ) {}

  async handle({ expectedVersion, ...shown }: InputOf<typeof RequestOrganizationDeletion>, context: CommandContext) {
    if (!isOwner(await this.wishes.rolesOf(context.actor))) throw organizationOwnersOnly();
    await this.proof.assert(shown, context);
    const wanted = new Date(Date.parse(context.now) + DAYS).toISOString();
    const dueAt = await this.farewell.plan(context.actor.tenantId, wanted);
    const asked = await this.wishes.decide(context, (wish, organization) =>
      requestDeletion({ ...wish, expectedVersion, dueAt }, organization),
    );
    await this.farewell.tell('organization-deletion-requested', context);
    return { ...asked, dueAt };
  }
}
