import type { EventOf, MessageReceived } from '@parley/contracts';
import type { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';

import { companyStream } from '../companies/company.js';
import { createCompany } from '../companies/create-company/create-company.js';
import { linkContactCompany } from '../companies/link-contact-company/link-contact-company.js';
import { addContactChat } from '../contacts/add-contact-chat/add-contact-chat.js';
import { contactStream, isMerged } from '../contacts/contact.js';
import { createContact } from '../contacts/create-contact/create-contact.js';
import { restoreContact } from '../contacts/restore-contact/restore-contact.js';
import type { CrmIds } from '../crm-ids.adapter.js';
import { createFirstDeal } from '../deals/create-deal/create-deal.js';
import { dealStream } from '../deals/deal.js';
import { moveDealOnReply, type Reply } from '../deals/move-deal-on-reply/move-deal-on-reply.js';
import { createDefaultPipeline } from '../pipelines/create-default-pipeline/create-default-pipeline.js';
import { firstStageOf } from '../pipelines/default-stages.js';
import { pipelineStream } from '../pipelines/pipeline.js';
import { firstStageByDefault } from '../pipelines/stage-directory/stages.table.js';
import type { Step } from './on-message-received.js';

export type Occasion = {
  readonly message: EventOf<typeof MessageReceived>['data'];
  readonly contactId: string;
  readonly ids: CrmIds;
  readonly context: CommandContext;
};

/** Hands each step to its stream, all in the transaction of the message's effect. */
export class StepTaker {
  constructor(
    private readonly events: EventStore,
    private readonly occasion: Occasion,
    private readonly em: EntityManager,
  ) {}

  async take(step: Step): Promise<void> {
    switch (step.step) {
      case 'create-contact':
        return this.createContact();
      case 'add-chat':
        return this.addChat();
      case 'link-company':
        return this.linkCompany(step.name);
      case 'create-first-deal':
        return this.createFirstDeal();
      case 'move-on-reply':
        return this.moveOnReply(step);
    }
  }

  private get tenantId() {
    return this.occasion.context.actor.tenantId;
  }

  private async createContact() {
    const { message, contactId, context } = this.occasion;
    const { chatId, channelAccountId, sender, origin } = message;
    const source = origin === 'import' ? 'import' : 'telegram';
    const newcomer = { contactId, chatId, channelAccountId, source, ...sender } as const;
    await this.events.update(contactStream(this.tenantId, contactId), context, (contact) =>
      createContact(newcomer, contact),
    );
    await this.bringBack(contactId);
  }

  /** Whoever stands for the sender comes out of the recycle bin too. */
  private async bringBack(contactId: string): Promise<void> {
    const { state } = await this.events.load(contactStream(this.tenantId, contactId));
    if (!isMerged(state)) return;
    const leadingId = state.inBin.mergedInto.contactId;
    await this.events.update(contactStream(this.tenantId, leadingId), this.occasion.context, (leading) =>
      isMerged(leading) ? [] : restoreContact({ contactId: leadingId }, leading),
    );
    await this.bringBack(leadingId);
  }

  private async addChat() {
    const { contactId, context, message } = this.occasion;
    const { chatId, chatKind, channelAccountId } = message;
    await this.events.update(contactStream(this.tenantId, contactId), context, (contact) =>
      addContactChat({ contactId, chatId, kind: chatKind, channelAccountId }, contact),
    );
  }

  private async linkCompany(name: string) {
    const { contactId, context, ids } = this.occasion;
    const companyId = ids.companyOf(name);
    await this.events.update(companyStream(this.tenantId, companyId), context, (company) =>
      createCompany({ companyId, name }, company),
    );
    await this.events.update(contactStream(this.tenantId, contactId), context, (contact) =>
      linkContactCompany({ contactId, companyId }, contact),
    );
  }

  private async createFirstDeal() {
    const { contactId, context, ids, message } = this.occasion;
    const { pipeline } = ids;
    await this.events.update(pipelineStream(this.tenantId, pipeline.pipelineId), context, (existing) =>
      createDefaultPipeline(pipeline, existing),
    );
    const dealId = ids.firstDealOf(contactId);
    const { chatId, sender } = message;
    const deal = { dealId, contactId, chatId, subjectId: sender.peerId, title: sender.name };
    const stage = (await firstStageByDefault(this.em)) ?? firstStageOf(pipeline);
    await this.events.update(dealStream(this.tenantId, dealId), context, (existing) =>
      createFirstDeal({ ...deal, stage }, existing),
    );
  }

  private async moveOnReply(reply: Reply) {
    const { context } = this.occasion;
    await this.events.update(dealStream(this.tenantId, reply.dealId), context, (deal) => moveDealOnReply(reply, deal));
  }
}
