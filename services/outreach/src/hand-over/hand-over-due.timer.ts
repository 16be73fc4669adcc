import { handOverTimer } from '@parley/platform';

/** Due as soon as a member was removed whose work goes to somebody else. */
export const handOverDue = handOverTimer('outreach');
