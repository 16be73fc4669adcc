import { Module } from '@nestjs/common';

import { RecordVersions } from '../as-of/record-versions.adapter.js';
import { CustomFieldsModule } from '../custom-fields/custom-fields.module.js';
import { PipelinesModule } from '../pipelines/pipelines.module.js';
import { AssignCompanyHandler } from './assign-company/assign-company.handler.js';
import { CompanyRows } from './company-directory/company-directory.adapter.js';
import { CompanyDirectory } from './company-directory/company-directory.port.js';
import { CompaniesByIdsQuery } from './company-list/companies-by-ids.query.js';
import { CompanyListQuery } from './company-list/company-list.query.js';
import { GetCompanyQuery } from './company-list/get-company.query.js';
import { CompanyAsOfQuery } from './company-versions/company-as-of.query.js';
import {
  ChangedCompaniesQuery,
  CompanyDifferencesQuery,
  CompanyVersionsQuery,
} from './company-versions/company-versions.query.js';
import { CreateCompanyHandler } from './create-company/create-company.handler.js';
import { SetCompanyCollaboratorsHandler } from './set-company-collaborators/set-company-collaborators.handler.js';
import { UpdateCompanyHandler } from './update-company/update-company.handler.js';
import { DeleteCompanyHandler } from './delete-company/delete-company.handler.js';
import { RestoreCompanyHandler } from './restore-company/restore-company.handler.js';

@Module({
  imports: [CustomFieldsModule, PipelinesModule],
  providers: [
    DeleteCompanyHandler,
    RestoreCompanyHandler,
    AssignCompanyHandler,
    ChangedCompaniesQuery,
    CompaniesByIdsQuery,
    CompanyAsOfQuery,
    CompanyDifferencesQuery,
    CompanyListQuery,
    CompanyVersionsQuery,
    CreateCompanyHandler,
    GetCompanyQuery,
    RecordVersions,
    SetCompanyCollaboratorsHandler,
    UpdateCompanyHandler,
    { provide: CompanyDirectory, useClass: CompanyRows },
  ],
  exports: [CompaniesByIdsQuery, CompanyDirectory, CompanyListQuery],
})
export class CompaniesModule {}
