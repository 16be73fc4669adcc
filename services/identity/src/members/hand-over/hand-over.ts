import {
  type GoingOn,
  goingOnWith,
  type HandedOverTo,
  kindOfCount,
  type OpenWork,
  workCounts,
} from '@parley/contracts';

import { endable, type ListedMember, principalOf } from '../managing.js';
import { hasOpenWork, successorNotFound, workNeedsMember } from '../member.errors.js';

/** Somebody who may be removed now; nothing where they are gone already: then the command answers as it did. */
export function leaving(managed: Parameters<typeof endable>[0]): ListedMember | undefined {
  principalOf(managed);
  return managed.circle.member?.status === 'removed' ? undefined : endable(managed);
}

export type Settling = {
  readonly work: OpenWork;
  readonly to: HandedOverTo | null;
};

/** What is open goes to somebody, or nobody goes. @throws DomainError `identity.member.has-open-work`, `identity.member.work-needs-member` */
export function settled({ work, to }: Settling): HandedOverTo | null {
  const counts = workCounts.filter((count) => work[count] > 0);
  const goers = counts.map((count) => to && goingOnWith(kindOfCount[count], to));
  if (goers.some((goer) => !goer)) throw hasOpenWork(work);
  if (counts.some((count, n) => isNobodys(count) && !goers[n]?.assigneeId)) throw workNeedsMember(work);
  return to;
}

/** What no team can go on with. */
const isNobodys = (count: keyof OpenWork): boolean => count === 'followUpCount' || count === 'agentCount';

export type Staying = {
  readonly activeUserIds: readonly string[];
  readonly memberIdOf: (principalId: string) => string;
};

/** Whoever was named may have gone too since. @throws DomainError `identity.member.successor-not-found` */
export function goesOn(to: HandedOverTo | null, { activeUserIds, memberIdOf }: Staying): void {
  const gone = namedIn(to).find(({ assigneeId }) => assigneeId !== null && !activeUserIds.includes(assigneeId));
  if (gone?.assigneeId) throw successorNotFound(memberIdOf(gone.assigneeId));
}

/** Everybody who goes on with something. */
export const namedIn = (to: HandedOverTo | null): readonly GoingOn[] =>
  to ? [to, ...Object.values(to.instead ?? {})] : [];
