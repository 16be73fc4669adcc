import { StartRecordExport } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { jobAfter } from '../jobs/job-after.adapter.js';
import { Job } from '../jobs/job.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { askedOf, StartRecordExportInput, StartRecordExportPayload } from './record-export-inputs.types.js';

@Resolver(() => StartRecordExportPayload)
export class RecordExportsResolver {
  @Mutation(() => StartRecordExportPayload, {
    description:
      'Writes contacts, companies or deals into a file, with what you may see while it is written; nobody else can open ' +
      'it. What a spreadsheet would take for a formula has an apostrophe before it. Permission: `contacts:read`, with ' +
      '`companies:read`, `deals:read`, `fields:read`, `pipelines:read` and `files:read`. Codes: ' +
      '`crm.record-export.column-unknown`, `crm.record-export.filter-differs`. Example: ' +
      '`startRecordExport(input: { idempotencyKey: "k1", recordType: CONTACT, format: CSV }) { jobId fileId }`.',
  })
  @RequiresOf(StartRecordExport)
  async startRecordExport(
    @Args('input', { description: 'Which records.' }) { idempotencyKey, ...input }: StartRecordExportInput,
    @Context() context: RequestContext,
  ): Promise<StartRecordExportPayload> {
    const { output, position } = await context.send(StartRecordExport, askedOf(input), { idempotencyKey });
    return { position, jobId: output.id, fileId: output.fileId };
  }

  @ResolveField(() => Job, {
    nullable: true,
    description: 'The job, which goes on after this answer. To see it: `change-sets:read`.',
  })
  job(@Parent() { jobId }: StartRecordExportPayload, @Context() context: RequestContext): Promise<Job | null> {
    return jobAfter(jobId, context);
  }
}
