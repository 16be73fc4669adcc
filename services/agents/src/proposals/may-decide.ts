import type { Grants, Holdable } from '@parley/contracts';
import type { Actor } from '@parley/kernel';

import type { KnownProposal } from './proposal.js';
import { agentWithoutGuardian, consequenceNotLent, onlyUsersDecide, sameGuardian } from './proposal.errors.js';

/** A key that decides, as this service itself knows it. */
export type Lender = {
  /** Who lent it. */
  readonly guardianId: string | undefined;
  /** Who answers for the agent that proposed. */
  readonly agentGuardianId: string | undefined;
  /** What the key holds now, and over which rows. */
  readonly grants: Grants;
};

export type Decider = { readonly proposalId: string; readonly actor: Actor; readonly lender?: Lender | undefined };

/**
 * A user decides in person. An agent never does, nor anything that acts in a user's name, but a key that was lent
 * deciding by name: of what neither its own guardian's agent proposed, nor another key of theirs asked for, since a
 * user's credentials together would then do what the user never saw.
 */
export function mayDecide({ proposalId, actor, lender }: Decider, { requestedFor }: KnownProposal): void {
  const { principal, onBehalfOf } = actor;
  if (principal.kind === 'user' && !onBehalfOf) return;
  if (principal.kind !== 'integration' || !lender?.guardianId) throw onlyUsersDecide(proposalId);
  if (lender.agentGuardianId === undefined) throw agentWithoutGuardian(proposalId);
  if ([lender.agentGuardianId, requestedFor].includes(lender.guardianId)) throw sameGuardian(proposalId);
}

/** What follows from an approval is done for its guardian: a key approves no more than it may do itself, field by field. */
export function mayApprove({ proposalId, actor, lender }: Decider, { action }: KnownProposal): void {
  if (actor.principal.kind !== 'integration') return;
  const lacking = neededFor[action].find((part) => lender?.grants[part] !== 'all');
  if (lacking !== undefined) throw consequenceNotLent(proposalId, lacking);
}

/** What the doors ask for behind which it is done. */
const neededFor: Readonly<Record<KnownProposal['action'], readonly Holdable[]>> = {
  reply: ['messages:send'],
  'stage-move': ['deals:write', 'deals:write.stage'],
};
