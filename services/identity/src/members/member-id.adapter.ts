import { derivedId } from '@parley/eventsourcing';

/** No secret: it only keeps these ids apart from others that are derived. */
const MEMBERS = Buffer.from('parley.member');

/** One principal is one member of one organization. */
export const memberIdOf = (organizationId: string, principalId: string): string =>
  derivedId(MEMBERS, `${organizationId} ${principalId}`);
