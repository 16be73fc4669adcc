import { AssignedChats } from '@parley/platform';

/** Who answers for which chat, by this service's own copy. */
export const assignedChats = new AssignedChats('outreach');
