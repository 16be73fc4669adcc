import type { Provider } from '@nestjs/common';

import { AutomationRuleMutationsResolver } from './automation-rules/automation-rule-mutations.resolver.js';
import {
  AutomationMatchResolver,
  AutomationRulesResolver,
  AutomationRunResolver,
} from './automation-rules/automation-rules.resolver.js';
import { CompaniesResolver } from './companies/companies.resolver.js';
import { CompanyMutationsResolver } from './companies/company-mutations.resolver.js';
import { SaidOfCompanyResolver } from './companies/said-of-company.resolver.js';
import { AssignContactResolver } from './contacts/assign-contact.resolver.js';
import { ContactMutationsResolver } from './contacts/contact-mutations.resolver.js';
import { ContactsResolver } from './contacts/contacts.resolver.js';
import { MergeContactsResolver } from './duplicates/merge-contacts.resolver.js';
import { DuplicatesResolver } from './duplicates/duplicates.resolver.js';
import { SaidOfContactResolver } from './contacts/said-of-contact.resolver.js';
import { SetContactCollaboratorsResolver } from './contacts/set-contact-collaborators.resolver.js';
import { FieldMutationsResolver } from './custom-fields/field-mutations.resolver.js';
import { FieldOptionMutationsResolver } from './custom-fields/field-option-mutations.resolver.js';
import { RecordFieldsResolver } from './custom-fields/record-fields.resolver.js';
import { DealFieldsResolver } from './deals/deal-fields.resolver.js';
import { DealMutationsResolver } from './deals/deal-mutations.resolver.js';
import { DealBoardColumnResolver, DealBoardResolver } from './deals/deal-board.resolver.js';
import { DealsResolver } from './deals/deals.resolver.js';
import { FilesResolver } from './files/files.resolver.js';
import { JobsResolver } from './jobs/jobs.resolver.js';
import { LeadFieldsResolver, LeadOfDealResolver } from './leads/lead-fields.resolver.js';
import { LeadMutationsResolver } from './leads/lead-mutations.resolver.js';
import { LeadsResolver } from './leads/leads.resolver.js';
import { NoteMutationsResolver } from './notes/note-mutations.resolver.js';
import {
  NotesOfCompanyResolver,
  NotesOfContactResolver,
  NotesOfDealResolver,
  NotesOfLeadResolver,
  NotesResolver,
} from './notes/notes.resolver.js';
import { PipelineMutationsResolver } from './pipelines/pipeline-mutations.resolver.js';
import { PipelinesResolver } from './pipelines/pipelines.resolver.js';
import { StageMutationsResolver } from './pipelines/stage-mutations.resolver.js';
import { RecordExportsResolver } from './record-exports/record-exports.resolver.js';
import { RecordImportsResolver } from './record-imports/record-imports.resolver.js';
import { RecycleBinMutationsResolver } from './recycle-bin/recycle-bin-mutations.resolver.js';
import { RecycleBinResolver } from './recycle-bin/recycle-bin.resolver.js';
import { TaskMutationsResolver } from './tasks/task-mutations.resolver.js';
import {
  TasksOfCompanyResolver,
  TasksOfContactResolver,
  TasksOfDealResolver,
  TasksOfLeadResolver,
} from './tasks/tasks-of-records.resolver.js';
import { TasksResolver } from './tasks/tasks.resolver.js';
import { TerritoriesResolver } from './territories/territories.resolver.js';
import { TerritoryMutationsResolver } from './territories/territory-mutations.resolver.js';
import { ChangesResolver } from './versions/changes.resolver.js';
import {
  TimelineEntryResolver,
  TimelineOfCompanyResolver,
  TimelineOfContactResolver,
  TimelineOfDealResolver,
} from './timeline/timeline.resolver.js';
import { CompanyVersionsResolver } from './versions/company-versions.resolver.js';
import { ContactVersionsResolver } from './versions/contact-versions.resolver.js';
import { DealVersionsResolver } from './versions/deal-versions.resolver.js';

/** What the schema shows of the record of the customer. */
export const crmRecords: readonly Provider[] = [
  AutomationMatchResolver,
  AutomationRuleMutationsResolver,
  AutomationRulesResolver,
  AutomationRunResolver,
  CompaniesResolver,
  CompanyMutationsResolver,
  SaidOfCompanyResolver,
  AssignContactResolver,
  ContactMutationsResolver,
  SaidOfContactResolver,
  SetContactCollaboratorsResolver,
  ContactsResolver,
  DuplicatesResolver,
  MergeContactsResolver,
  FieldMutationsResolver,
  FieldOptionMutationsResolver,
  RecordFieldsResolver,
  DealFieldsResolver,
  DealMutationsResolver,
  DealBoardColumnResolver,
  DealBoardResolver,
  DealsResolver,
  FilesResolver,
  JobsResolver,
  LeadFieldsResolver,
  LeadOfDealResolver,
  LeadMutationsResolver,
  LeadsResolver,
  NoteMutationsResolver,
  NotesOfCompanyResolver,
  NotesOfContactResolver,
  NotesOfDealResolver,
  NotesOfLeadResolver,
  NotesResolver,
  PipelineMutationsResolver,
  StageMutationsResolver,
  PipelinesResolver,
  RecordExportsResolver,
  RecordImportsResolver,
  RecycleBinMutationsResolver,
  RecycleBinResolver,
  TaskMutationsResolver,
  TasksOfCompanyResolver,
  TasksOfContactResolver,
  TasksOfDealResolver,
  TasksOfLeadResolver,
  TasksResolver,
  TerritoriesResolver,
  TerritoryMutationsResolver,
  ChangesResolver,
  TimelineEntryResolver,
  TimelineOfCompanyResolver,
  TimelineOfContactResolver,
  TimelineOfDealResolver,
  CompanyVersionsResolver,
  ContactVersionsResolver,
  DealVersionsResolver,
];
