import { Module } from '@nestjs/common';

import { IdentitySettings } from '../identity.settings.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { OwnProofModule } from '../own-proof/own-proof.module.js';
import { ExportFiles } from './export-files/export-files.port.js';
import { FolderExportFiles } from './export-files/folder-export-files.adapter.js';
import { StoredParts } from './export-files/stored-parts.adapter.js';
import { ExportArchive } from './export-job/export-archive.adapter.js';
import { ExportFile } from './export-job/export-file.adapter.js';
import { ExportJobs } from './export-job/export-jobs.adapter.js';
import { ExportRun } from './export-job/export-run.adapter.js';
import { ExportSchedule } from './export-job/export-schedule.adapter.js';
import { ExportedRecords } from './export-job/exported-records.adapter.js';
import { OnOrganizationDeletedReactor } from './export-job/on-organization-deleted.reactor.js';
import { RemoveExportTimer } from './export-job/remove-export.timer.js';
import { RunExportTimer } from './export-job/run-export.timer.js';
import { ExportTickets } from './open-organization-export/export-tickets.adapter.js';
import { OpenOrganizationExportHandler } from './open-organization-export/open-organization-export.handler.js';
import { ReadOrganizationExportQuery } from './open-organization-export/read-organization-export.query.js';
import { ShownTickets } from './open-organization-export/shown-tickets.adapter.js';
import { OrganizationExportListQuery } from './organization-export-list/organization-export-list.query.js';
import { ProvedOwners } from './request-organization-export/proved-owners.adapter.js';
import { RequestOrganizationExportHandler } from './request-organization-export/request-organization-export.handler.js';

const files = ({ exportFolder }: IdentitySettings): ExportFiles => new FolderExportFiles(exportFolder);

@Module({
  imports: [OrganizationsModule, OwnProofModule],
  providers: [
    { provide: ExportFiles, useFactory: files, inject: [IdentitySettings] },
    ...[ExportArchive, ExportedRecords, ExportFile, ExportJobs, ExportRun, ExportSchedule, ExportTickets, StoredParts],
    ...[OpenOrganizationExportHandler, OrganizationExportListQuery, ReadOrganizationExportQuery, ShownTickets],
    ...[
      OnOrganizationDeletedReactor,
      ProvedOwners,
      RemoveExportTimer,
      RequestOrganizationExportHandler,
      RunExportTimer,
    ],
  ],
})
export class OrganizationExportsModule {}
