import type { HandedOverTo, OpenWork } from '@parley/contracts';

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
  const isOpen = Object.values(work).some((count) => count > 0);
  if (!isOpen) return to;
  if (!to) throw hasOpenWork(work);
  if (to.assigneeId === null && work.followUpCount + work.agentCount > 0) throw workNeedsMember(work);
  return to;
}

export type Staying = {
  readonly activeUserIds: readonly string[];
  readonly memberIdOf: (principalId: string) => string;
};

/** Whoever was named may have gone too since. @throws DomainError `identity.member.successor-not-found` */
export function goesOn(to: HandedOverTo | null, { activeUserIds, memberIdOf }: Staying): void {
  if (!to || to.assigneeId === null || activeUserIds.includes(to.assigneeId)) return;
  throw successorNotFound(memberIdOf(to.assigneeId));
}
