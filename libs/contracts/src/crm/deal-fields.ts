import { z } from 'zod';

import { calendarDay } from '../calendar.js';
import { isDistinct } from '../distinct.js';
import { storedMoney, worth } from '../money.js';
import { personal } from '../personal.js';
import { visibleText } from '../visible-text.js';

const id = z.uuid();

/** What was entered about a deal, as it is stored: what is left out stays, what is null is no more. */
export const dealChanges = z.object({
  title: personal(z.string()).optional(),
  amount: storedMoney.nullable().optional(),
  expectedCloseOn: z.string().nullable().optional(),
  companyId: id.nullable().optional(),
  /** Others whom it is with, beside its contact. */
  contactIds: z.array(id).optional(),
  description: personal(z.string()).nullable().optional(),
  /** Why it came to nothing: an option of the built-in field `lost-reason`, and what was said about it. */
  lostReasonId: id.nullable().optional(),
  lostNote: personal(z.string()).nullable().optional(),
});

export type DealChanges = z.infer<typeof dealChanges>;

const MOST_CONTACTS = 50;

/** What may be entered about a deal beside the title: what is left out stays, what is null is no more. */
export const dealInput = z.object({
  amount: worth.nullable().optional(),
  expectedCloseOn: calendarDay.nullable().optional(),
  companyId: id.nullable().optional(),
  contactIds: z.array(id).max(MOST_CONTACTS).refine(isDistinct, 'the same contact twice').nullable().optional(),
  description: visibleText(4000).nullable().optional(),
});

export type DealInput = z.infer<typeof dealInput>;
