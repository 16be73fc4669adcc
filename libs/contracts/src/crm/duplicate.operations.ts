import { z } from 'zod';

import { defineQuery } from '../define-operation.js';
import { atLeast } from '../page.js';
import { visibleName } from '../visible-text.js';
import { identityInput } from './contact-fields.js';
import { contactView } from './crm.queries.js';

/** What speaks for, or against, that two contacts are one person. */
export const matchReason = z.enum([
  ...(['telegram', 'telegram-username', 'phone', 'shared-phone', 'mail', 'shared-mail', 'linkedin'] as const),
  ...(['instagram', 'handle', 'company', 'birth-date', 'name-full', 'name-whole', 'name-initials'] as const),
  ...(['name-part', 'name-unclear', 'name-surname', 'name-patronymic', 'name-other', 'telegram-differs'] as const),
  ...(['phone-differs', 'mail-differs', 'linkedin-differs', 'birth-date-differs'] as const),
]);

export type MatchReason = z.infer<typeof matchReason>;

export const possibleDuplicate = z.object({
  contact: contactView,
  /** From 0 to 1, how sure it is that both are one person. */
  score: z.number().min(0).max(1),
  /** What weighs most comes first; less than 0 speaks against. */
  reasons: z.array(z.object({ reason: matchReason, weight: z.number() })),
});

export type PossibleDuplicate = z.infer<typeof possibleDuplicate>;

/** Contacts that somebody may be who is about to be entered: the surest first, at most 20 of those whom one reaches. */
export const PossibleDuplicates = defineQuery({
  name: 'crm.possible-duplicates',
  permission: 'contacts:read',
  narrows: true,
  input: z.object({
    name: visibleName(200),
    /** As they are written so far: what can be none is passed over. */
    identities: z.array(identityInput).max(20).optional(),
    companyId: z.uuid().nullable().optional(),
    ...atLeast.shape,
  }),
  output: z.object({ items: z.array(possibleDuplicate) }),
});
