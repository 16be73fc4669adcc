import type { CreateDeal, InputOf, Reach } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';

import type { Stage } from '../../pipelines/stage.js';

/** What a new deal needs that its command does not say. */
export type Origin = { readonly dealId: string; readonly subjectId: string; readonly stage: Stage };

export abstract class DealOrigin {
  /** @throws DomainError `crm.contact.not-found` | `crm.stage.not-found` | `crm.pipeline.not-found` | `crm.deal.chat-of-another-contact` */
  abstract of(input: InputOf<typeof CreateDeal>, context: CommandContext, reach: Reach): Promise<Origin>;
}
