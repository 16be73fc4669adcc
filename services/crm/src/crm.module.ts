import {
  automationRuleEvents,
  automationRunEvents,
  companyEvents,
  contactEvents,
  currentDealEvents,
  dealEvents,
  dwellEvents,
  fieldEvents,
  fileEvents,
  jobEvents,
  leadEvents,
  noteEvents,
  pipelineEvents,
  taskEvents,
  territoryApplicationEvents,
  territoryEvents,
} from '@parley/contracts';
import { defineService } from '@parley/platform';
import { Module } from '@nestjs/common';

import { AutomationRulesModule } from './automation-rules/automation-rules.module.js';
import { automationRuleList } from './automation-rules/rule-list/automation-rule-list.projection.js';
import { automationRunList } from './automation-rules/rule-runs/automation-run-list.projection.js';
import { CardsByChatQuery } from './chats/cards-by-chat/cards-by-chat.query.js';
import { CompaniesModule } from './companies/companies.module.js';
import { companyList } from './companies/company-list/company-list.projection.js';
import { companyVersions } from './companies/company-versions/company-versions.projection.js';
import { chatContact } from './contacts/chat-contact/chat-contact.projection.js';
import { contactIdentities } from './contacts/contact-identities/contact-identities.projection.js';
import { contactList } from './contacts/contact-list/contact-list.projection.js';
import { contactVersions } from './contacts/contact-versions/contact-versions.projection.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { CrmSettings } from './crm.settings.js';
import { CustomFieldsModule } from './custom-fields/custom-fields.module.js';
import { fieldList } from './custom-fields/field-list/field-list.projection.js';
import { currentDeal } from './deals/current-deal/current-deal.projection.js';
import { dealBoard } from './deals/deal-board/deal-board.projection.js';
import { dealVersions } from './deals/deal-versions/deal-versions.projection.js';
import { DealsModule } from './deals/deals.module.js';
import { fileList } from './files/file-list/file-list.projection.js';
import { FilesModule } from './files/files.module.js';
import { DuplicatesModule } from './duplicates/duplicates.module.js';
import { HandOverModule } from './hand-over/hand-over.module.js';
import { jobList } from './jobs/job-list/job-list.projection.js';
import { jobTroubles } from './jobs/job-troubles/job-troubles.projection.js';
import { JobsModule } from './jobs/jobs.module.js';
import { leadList } from './leads/lead-list/lead-list.projection.js';
import { LeadsModule } from './leads/leads.module.js';
import { readModelTables } from './migrations/0001-read-models.migration.js';
import { answerableColumns } from './migrations/0002-answerable.migration.js';
import { territoryTables } from './migrations/0003-territories.migration.js';
import { versionTables } from './migrations/0004-versions.migration.js';
import { collaboratorColumns } from './migrations/0005-collaborators.migration.js';
import { leadTable } from './migrations/0006-leads.migration.js';
import { changesOfVersions } from './migrations/0007-changes.migration.js';
import { contactFieldColumns } from './migrations/0008-contact-fields.migration.js';
import { fieldTable } from './migrations/0009-fields.migration.js';
import { pipelineTables } from './migrations/0010-pipelines.migration.js';
import { noteTable } from './migrations/0011-notes.migration.js';
import { taskTable } from './migrations/0014-tasks.migration.js';
import { valuesOfContacts } from './migrations/0017-values-of-contacts.migration.js';
import { valuesOfCompanies } from './migrations/0018-values-of-companies.migration.js';
import { noteList } from './notes/note-list/note-list.projection.js';
import { NotesModule } from './notes/notes.module.js';
import { valuesOfLeads } from './migrations/0012-values-of-leads.migration.js';
import { companyTables } from './migrations/0013-companies.migration.js';
import { jobTables } from './migrations/0015-jobs.migration.js';
import { dealFieldColumns } from './migrations/0016-deal-fields.migration.js';
import { fileTable } from './migrations/0023-files.migration.js';
import { recycleBin } from './migrations/0030-recycle-bin.migration.js';
import { dealBoardIndex } from './migrations/0031-deal-board.migration.js';
import { mergedContacts } from './migrations/0032-merged-contacts.migration.js';
import { lostDealColumns } from './migrations/0035-lost-deals.migration.js';
import { recordImports } from './migrations/0040-record-imports.migration.js';
import { recordExports } from './migrations/0041-record-exports.migration.js';
import { automationRules } from './migrations/0042-automation-rules.migration.js';
import { OnMessageReactor } from './on-message/on-message.reactor.js';
import { pipelineList } from './pipelines/pipeline-list/pipeline-list.projection.js';
import { pipelineVersions } from './pipelines/pipeline-versions/pipeline-versions.projection.js';
import { PipelinesModule } from './pipelines/pipelines.module.js';
import { taskList } from './tasks/task-list/task-list.projection.js';
import { RecycleBinModule } from './recycle-bin/recycle-bin.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { RecordExportsModule } from './record-exports/record-exports.module.js';
import { RecordImportsModule } from './record-imports/record-imports.module.js';
import { territoryApplication } from './territories/apply-territories/territory-application.projection.js';
import { TimelineModule } from './timeline/timeline.module.js';
import { TerritoriesModule } from './territories/territories.module.js';
import { territoryList } from './territories/territory-list/territory-list.projection.js';

@Module({
  imports: [
    AutomationRulesModule,
    PipelinesModule,
    CustomFieldsModule,
    CompaniesModule,
    ContactsModule,
    DealsModule,
    FilesModule,
    DuplicatesModule,
    HandOverModule,
    JobsModule,
    LeadsModule,
    NotesModule,
    RecordExportsModule,
    RecordImportsModule,
    RecycleBinModule,
    TasksModule,
    TimelineModule,
    TerritoriesModule,
  ],
  providers: [CardsByChatQuery, OnMessageReactor],
})
export class CrmModule {}

/** Who is this, and which deal: contacts, companies, leads, pipelines and deals. */
export const crmService = defineService({
  name: 'crm',
  module: CrmModule,
  settings: CrmSettings,
  events: [
    ...contactEvents,
    ...companyEvents,
    ...fileEvents,
    ...jobEvents,
    ...leadEvents,
    ...noteEvents,
    ...taskEvents,
    ...pipelineEvents,
    ...fieldEvents,
    ...dealEvents,
    ...currentDealEvents,
    ...dwellEvents,
    ...territoryEvents,
    ...territoryApplicationEvents,
    ...automationRuleEvents,
    ...automationRunEvents,
  ],
  migrations: [
    readModelTables,
    answerableColumns,
    territoryTables,
    versionTables,
    collaboratorColumns,
    leadTable,
    changesOfVersions,
    contactFieldColumns,
    fieldTable,
    pipelineTables,
    noteTable,
    valuesOfLeads,
    companyTables,
    taskTable,
    jobTables,
    dealFieldColumns,
    valuesOfContacts,
    fileTable,
    valuesOfCompanies,
    recycleBin,
    dealBoardIndex,
    mergedContacts,
    lostDealColumns,
    recordImports,
    recordExports,
    automationRules,
  ],
  readModels: [
    pipelineList,
    pipelineVersions,
    fieldList,
    contactList,
    contactVersions,
    chatContact,
    contactIdentities,
    companyList,
    companyVersions,
    fileList,
    jobList,
    jobTroubles,
    leadList,
    noteList,
    taskList,
    dealBoard,
    dealVersions,
    currentDeal,
    territoryList,
    territoryApplication,
    automationRuleList,
    automationRunList,
  ],
});
