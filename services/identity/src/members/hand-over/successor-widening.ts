import type { GoingOn, Grants, HandedOverTo } from '@parley/contracts';

import { successorWidensYours } from '../member.errors.js';
import { namedIn } from './hand-over.js';

export type Handing = {
  readonly to: HandedOverTo;
  /** Whose work it is. */
  readonly leavingId: string;
};

export type Hander = {
  /** What whoever says who goes on holds. */
  readonly held: Grants;
  /** The user who says so, or has it said. */
  readonly userId: string | undefined;
  /** Teams that they are in. */
  readonly teams: readonly { readonly teamId: string; readonly principalIds: readonly string[] }[];
};

/**
 * Whoever reaches fewer rows than all names nobody whose rows they reach: else they would reach what somebody else
 * answered for. Whoever goes themselves reaches nothing afterwards. @throws DomainError `forbidden`
 * `identity.member.successor-widens-yours`
 */
export function notWideningByHandOver({ to, leavingId }: Handing, hander: Hander): void {
  const { userId } = hander;
  if (userId === undefined || userId === leavingId || reachesAlready(leavingId, hander)) return;
  if (namedIn(to).some((one) => reachesRowsOf(one, hander))) throw successorWidensYours();
}

const narrowOf = ({ held }: Hander) => Object.values(held).filter((rows) => rows !== 'all');

const isMate = (principalId: string, { teams }: Hander) =>
  teams.some(({ principalIds }) => principalIds.includes(principalId));

/** All rows, or by a team each of theirs. */
function reachesAlready(leavingId: string, hander: Hander): boolean {
  const narrow = narrowOf(hander);
  return narrow.length === 0 || (isMate(leavingId, hander) && narrow.every((rows) => rows === 'team'));
}

function reachesRowsOf({ assigneeId, teamId }: GoingOn, hander: Hander): boolean {
  if (hander.teams.some((team) => team.teamId === teamId)) return true;
  if (assigneeId === null) return false;
  return assigneeId === hander.userId || (narrowOf(hander).includes('team') && isMate(assigneeId, hander));
}
