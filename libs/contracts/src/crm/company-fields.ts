import { z } from 'zod';

import { personal } from '../personal.js';
import { visibleName, visibleText } from '../visible-text.js';
import { address, addressInput, tags } from './contact-fields.js';
import { customFieldInputs } from './field-values.js';

/**
 * What was entered about a company, as it is stored: what is left out stays, what is null is no more. How it is reached
 * and what is written about it may be somebody's own: that lies under the company's key.
 */
export const companyChanges = z.object({
  name: z.string().optional(),
  industry: z.string().nullable().optional(),
  employeeCount: z.int().nullable().optional(),
  website: z.string().nullable().optional(),
  tags: z.array(z.string()).nullable().optional(),
  description: personal(z.string()).nullable().optional(),
  /** As E.164 has it. */
  phone: personal(z.string()).nullable().optional(),
  mail: personal(z.string()).nullable().optional(),
  address: personal(address).nullable().optional(),
  /** Options of the built-in fields `status` and `lifecycle-stage`. */
  statusId: z.uuid().nullable().optional(),
  lifecycleStageId: z.uuid().nullable().optional(),
});

export type CompanyChanges = z.infer<typeof companyChanges>;

/** More people than any company has. */
const MOST_EMPLOYEES = 10_000_000;

/** What may be entered about a company beside the name: what is left out stays, what is null is no more. */
export const companyInput = z.object({
  industry: visibleName(200).nullable().optional(),
  employeeCount: z.int().nonnegative().max(MOST_EMPLOYEES).nullable().optional(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .optional(),
  tags: tags.nullable().optional(),
  description: visibleText(4000).nullable().optional(),
  /** In international form, however it is spaced. */
  phone: z.string().min(1).max(40).nullable().optional(),
  mail: z.email().max(254).nullable().optional(),
  address: addressInput.nullable().optional(),
  statusId: z.uuid().nullable().optional(),
  lifecycleStageId: z.uuid().nullable().optional(),
  customFields: customFieldInputs.optional(),
});
