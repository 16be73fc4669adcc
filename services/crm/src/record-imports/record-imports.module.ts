import { Module } from '@nestjs/common';

import { CustomFieldsModule } from '../custom-fields/custom-fields.module.js';
import { FilesModule } from '../files/files.module.js';
import { JobWatch } from '../jobs/run-job/job-runs.adapter.js';
import { PipelinesModule } from '../pipelines/pipelines.module.js';
import { PreviewRecordImportQuery } from './preview-record-import/preview-record-import.query.js';
import { ImportedTables } from './reading/imported-tables.port.js';
import { TablesInFiles } from './reading/tables-in-files.adapter.js';
import { ImportProgress } from './run-import/import-progress.adapter.js';
import { ImportRun } from './run-import/import-run.adapter.js';
import { ImportRuns } from './run-import/import-runs.adapter.js';
import { OnImportRequestedReactor } from './run-import/on-import-requested.reactor.js';
import { RunImportTimer } from './run-import/run-import.timer.js';
import { StartRecordImportHandler } from './start-record-import/start-record-import.handler.js';
import { RowWriter } from './write/row-writer.adapter.js';

@Module({
  imports: [CustomFieldsModule, FilesModule, PipelinesModule],
  providers: [
    { provide: ImportedTables, useClass: TablesInFiles },
    ...[ImportProgress, ImportRun, ImportRuns, JobWatch, RowWriter],
    ...[PreviewRecordImportQuery, StartRecordImportHandler],
    ...[OnImportRequestedReactor, RunImportTimer],
  ],
})
export class RecordImportsModule {}
