import type { InputOf, QualifyLead, Reach } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { answererOf } from '../../answerable/maker.js';
import { ReachedContacts } from '../../contacts/contact-directory/reached-contacts.adapter.js';
import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { StageDirectory } from '../../pipelines/stage-directory/stage-directory.port.js';
import type { KnownLead } from '../lead-directory/lead-directory.port.js';
import type { Qualification } from './qualify-lead.js';

type Asked = Omit<InputOf<typeof QualifyLead>, 'leadId' | 'expectedVersion'> & { readonly lead: KnownLead };

/** What a lead becomes, as far as its command does not say. */
@Injectable()
export class QualificationFacts {
  constructor(
    private readonly identifiers: CrmIdentifiers,
    private readonly contacts: ReachedContacts,
    private readonly stages: StageDirectory,
  ) {}

  /** @throws DomainError `crm.contact.not-found` | `crm.stage.not-found` | `crm.pipeline.not-found` */
  async of(asked: Asked, { actor }: CommandContext, reach: Reach): Promise<Qualification> {
    const { tenantId } = actor;
    const { lead, contactId, stageId, pipelineId, title = lead.name } = asked;
    const { leadId, subjectId } = lead;
    const ids = await this.identifiers.of(tenantId);
    const contact = contactId
      ? await this.contacts.get(contactId, actor, reach)
      : { contactId: ids.contactOfLead(leadId), subjectId };
    const stage = stageId ? await this.stages.get(tenantId, stageId) : await this.stages.firstOf(tenantId, pipelineId);
    return {
      ...{ leadId, dealId: ids.dealOfLead(leadId), contactId: contact.contactId, subjectId: contact.subjectId },
      ...{ title, stage, assigneeId: answererOf(actor, reach) },
    };
  }
}
