import { Module } from '@nestjs/common';

import { CompaniesModule } from '../companies/companies.module.js';
import { ContactsModule } from '../contacts/contacts.module.js';
import { CustomFieldsModule } from '../custom-fields/custom-fields.module.js';
import { DealsModule } from '../deals/deals.module.js';
import { FilesModule } from '../files/files.module.js';
import { JobWatch } from '../jobs/run-job/job-runs.adapter.js';
import { PipelinesModule } from '../pipelines/pipelines.module.js';
import { AskersSight } from './reading/askers-sight.adapter.js';
import { CompanyPages } from './reading/company-pages.adapter.js';
import { ContactPages } from './reading/contact-pages.adapter.js';
import { DealPages } from './reading/deal-pages.adapter.js';
import { ExportedTables } from './reading/exported-tables.adapter.js';
import { NamesOfDeals } from './reading/names-of-deals.adapter.js';
import { ExportProgress } from './run-export/export-progress.adapter.js';
import { ExportRun } from './run-export/export-run.adapter.js';
import { ExportRuns } from './run-export/export-runs.adapter.js';
import { OnExportRequestedReactor } from './run-export/on-export-requested.reactor.js';
import { RunExportTimer } from './run-export/run-export.timer.js';
import { StartRecordExportHandler } from './start-record-export/start-record-export.handler.js';

@Module({
  imports: [CompaniesModule, ContactsModule, CustomFieldsModule, DealsModule, FilesModule, PipelinesModule],
  providers: [
    ...[AskersSight, CompanyPages, ContactPages, DealPages, ExportedTables, NamesOfDeals],
    ...[ExportProgress, ExportRun, ExportRuns, JobWatch],
    ...[OnExportRequestedReactor, RunExportTimer, StartRecordExportHandler],
  ],
})
export class RecordExportsModule {}
