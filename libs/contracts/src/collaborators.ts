import { z } from 'zod';

import { isDistinct } from './distinct.js';
import { expectedVersion } from './expected-version.js';

/** More than anybody keeps an eye on; a record for many is a team's. */
const MOST = 50;

/** Members, by the principals that they are, who work on a record beside whoever answers for it. */
export const collaboratorIds = z.array(z.uuid()).max(MOST).refine(isDistinct, 'the same member twice');

/** With whom a record is shared by name, as it is shown. */
export const shared = z.object({ collaboratorIds: z.array(z.uuid()) });

/** With whom a record is shared by name from here on, and was until then. */
export const sharedAnew = shared.extend({ fromCollaboratorIds: z.array(z.uuid()) });

/** With whom a record is shared by name from here on: who is left out doesn't reach it this way any more. */
export const sharing = z.object({ collaboratorIds, expectedVersion });
