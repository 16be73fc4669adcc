import { Module } from '@nestjs/common';

import { ContactsModule } from '../contacts/contacts.module.js';
import { PipelinesModule } from '../pipelines/pipelines.module.js';
import { CustomFieldsModule } from '../custom-fields/custom-fields.module.js';
import { AssignLeadHandler } from './assign-lead/assign-lead.handler.js';
import { CreateLeadHandler } from './create-lead/create-lead.handler.js';
import { DiscardLeadHandler } from './discard-lead/discard-lead.handler.js';
import { LeadRows } from './lead-directory/lead-directory.adapter.js';
import { LeadDirectory } from './lead-directory/lead-directory.port.js';
import { LeadListQuery } from './lead-list/lead-list.query.js';
import { LeadsByIdsQuery } from './lead-list/leads-by-ids.query.js';
import { OnLeadQualifiedReactor } from './on-lead-qualified/on-lead-qualified.reactor.js';
import { QualificationFacts } from './qualify-lead/qualification-facts.adapter.js';
import { QualifyLeadHandler } from './qualify-lead/qualify-lead.handler.js';
import { ReopenLeadHandler } from './reopen-lead/reopen-lead.handler.js';
import { UpdateLeadHandler } from './update-lead/update-lead.handler.js';

@Module({
  imports: [ContactsModule, CustomFieldsModule, PipelinesModule],
  providers: [
    AssignLeadHandler,
    CreateLeadHandler,
    DiscardLeadHandler,
    LeadListQuery,
    LeadsByIdsQuery,
    OnLeadQualifiedReactor,
    QualificationFacts,
    QualifyLeadHandler,
    ReopenLeadHandler,
    UpdateLeadHandler,
    { provide: LeadDirectory, useClass: LeadRows },
  ],
})
export class LeadsModule {}
