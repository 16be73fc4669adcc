import { type Circle, isOwner, type ListedMember, manageable } from '../managing.js';
import { agentKeepsRole, memberNotFound, ownersOnly } from '../member.errors.js';

/** Who gets what when an owner hands over. */
export type Handover = {
  readonly heir: ListedMember;
  readonly heirRoles: readonly string[];
  readonly ownRoles: readonly string[];
};

/** Only an owner hands over, and only to an active user. */
export function transferOwnership({
  memberId,
  circle,
}: {
  readonly memberId: string;
  readonly circle: Circle;
}): Handover {
  if (!isOwner(circle.acting)) throw ownersOnly();
  const heir = manageable({ memberId, circle });
  if (heir.principal.kind === 'agent') throw agentKeepsRole(memberId);
  if (heir.status !== 'active') throw memberNotFound(memberId);
  const others = circle.acting.filter((role) => role !== 'owner' && role !== 'admin');
  return {
    heir,
    heirRoles: ['owner', ...heir.roles.filter((role) => role !== 'owner')],
    ownRoles: ['admin', ...others],
  };
}
