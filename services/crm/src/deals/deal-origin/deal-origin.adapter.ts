import type { CreateDeal, InputOf, Reach } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { ReachedContacts } from '../../contacts/contact-directory/reached-contacts.adapter.js';
import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { StageDirectory } from '../../pipelines/stage-directory/stage-directory.port.js';
import { chatOfAnotherContact } from '../deal.errors.js';
import { DealOrigin, type Origin } from './deal-origin.port.js';

@Injectable()
export class LookedUpDealOrigin extends DealOrigin {
  constructor(
    private readonly identifiers: CrmIdentifiers,
    private readonly contacts: ReachedContacts,
    private readonly stages: StageDirectory,
  ) {
    super();
  }

  async of(input: InputOf<typeof CreateDeal>, { actor, commandId }: CommandContext, reach: Reach): Promise<Origin> {
    const { tenantId } = actor;
    const { contactId, chatId, stageId, pipelineId } = input;
    const ids = await this.identifiers.of(tenantId);
    const { subjectId, chatIds } = await this.contacts.get(contactId, actor, reach);
    if (chatId && !chatIds.includes(chatId)) throw chatOfAnotherContact(chatId);
    const stage = stageId ? await this.stages.get(tenantId, stageId) : await this.stages.firstOf(tenantId, pipelineId);
    return { dealId: ids.dealOf(commandId), subjectId, stage };
  }
}
