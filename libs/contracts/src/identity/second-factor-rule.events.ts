import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';

const id = z.uuid();

/** Whether a user is asked for a second factor from here on. In the house: it is theirs in every organization. */
export const SecondFactorTurned = defineEvent({
  type: 'identity.second-factor.turned',
  version: 1,
  data: z.object({ userId: id, isOn: z.boolean() }),
});

/** Whether an organization lets in only who has a second factor. */
export const SecondFactorRuleSet = defineEvent({
  type: 'identity.second-factor-rule.set',
  version: 1,
  data: z.object({ organizationId: id, isRequired: z.boolean() }),
});

/** What every service folds into its own answer to "does somebody lack a second factor here". */
export const secondFactorRuleEvents = [SecondFactorTurned, SecondFactorRuleSet] as const;

export type SecondFactorRuleEvent = EventOf<(typeof secondFactorRuleEvents)[number]>;
