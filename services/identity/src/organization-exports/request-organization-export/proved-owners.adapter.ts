import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { isOwner } from '../../members/managing.js';
import { OwnersWishes } from '../../organizations/owners-wishes.adapter.js';
import { OwnProof, type Shown } from '../../own-proof/own-proof.adapter.js';

/** Owners who prove once more that it is they: a sign-in left open takes nothing out. */
@Injectable()
export class ProvedOwners {
  constructor(
    private readonly owners: OwnersWishes,
    private readonly proof: OwnProof,
  ) {}

  /** Whether whoever asks is one. @throws DomainError `identity.organization.proof-needed` and what a wrong proof is refused for */
  async isOne(shown: Shown, context: CommandContext): Promise<boolean> {
    if (!isOwner(await this.owners.rolesOf(context.actor))) return false;
    await this.proof.assert(shown, context);
    return true;
  }
}
