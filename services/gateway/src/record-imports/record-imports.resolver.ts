import { PreviewRecordImport, StartRecordImport } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';

import { jobAfter } from '../jobs/job-after.adapter.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  askedOf,
  PreviewRecordImportArgs,
  StartRecordImportInput,
  StartRecordImportPayload,
} from './record-import-inputs.types.js';
import { previewOf, RecordImportPreview } from './record-import-preview.types.js';

@Resolver()
export class RecordImportsResolver {
  @Query(() => RecordImportPreview, {
    description:
      'How an uploaded table would be imported: what each column is about, and what its first rows would become. ' +
      'Permission: `contacts:write` over all rows, with `contacts:read`, `companies:write`, `fields:read`, `files:read`. ' +
      'Codes: `crm.file.not-found`, `crm.file.not-ready`, `crm.record-import.table-empty`, ' +
      '`crm.record-import.columns-differ`, `crm.record-import.field-unknown`.',
  })
  @RequiresOf(PreviewRecordImport)
  async previewRecordImport(
    @Args() { table }: PreviewRecordImportArgs,
    @Context() context: RequestContext,
  ): Promise<RecordImportPreview> {
    return previewOf(await context.ask(PreviewRecordImport, askedOf(table)));
  }

  @Mutation(() => StartRecordImportPayload, {
    description:
      'Imports an uploaded table: each row becomes a contact with their company, or changes the one it is known to be ' +
      'about. What of a row can’t be read is left out, and the job’s `troubles` tell of it by row and column. The whole ' +
      'import is one change set: `undoChangeSet` rolls it back. Permission: `contacts:write` over all rows, with ' +
      '`contacts:read`, `companies:write`, `fields:read`, `files:read`. Codes: `crm.file.not-found`, ' +
      '`crm.file.not-ready`, `crm.record-import.table-empty`, `crm.record-import.columns-differ`, ' +
      '`crm.record-import.field-unknown`, `crm.record-import.name-column-missing`, ' +
      '`crm.record-import.match-column-missing`. Example: ' +
      '`startRecordImport(input: { idempotencyKey: "k1", table: { fileId: "…", phoneCountry: "DE" } }) { job { id } }`.',
  })
  @RequiresOf(StartRecordImport)
  async startRecordImport(
    @Args('input', { description: 'The table.' }) { idempotencyKey, table }: StartRecordImportInput,
    @Context() context: RequestContext,
  ): Promise<StartRecordImportPayload> {
    const { output, position } = await context.send(StartRecordImport, askedOf(table), { idempotencyKey });
    return { position, changeSetId: output.id, job: await jobAfter(output.id, context) };
  }
}
