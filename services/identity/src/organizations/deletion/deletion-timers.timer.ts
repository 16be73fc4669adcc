import { defineTimer } from '@parley/platform';
import { z } from 'zod';

const payload = z.object({ organizationId: z.uuid() });

/** Due when the keys of an organization are destroyed. */
export const deletionDue = defineTimer({ name: 'identity.organization-deletion-due', payload });

/** Due when its owners are told that it soon will be. */
export const deletionNear = defineTimer({ name: 'identity.organization-deletion-near', payload });
