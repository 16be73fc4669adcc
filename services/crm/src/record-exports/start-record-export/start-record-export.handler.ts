import { type InputOf, StartRecordExport } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { requestExport } from '../../jobs/advance-job.js';
import { jobStream } from '../../jobs/job.js';
import { askedText, assertOfKind } from '../asked-records.js';
import { ExportedTables } from '../reading/exported-tables.adapter.js';

@Handles(StartRecordExport)
export class StartRecordExportHandler implements Handler<typeof StartRecordExport> {
  constructor(
    private readonly events: EventStore,
    private readonly identifiers: CrmIdentifiers,
    private readonly tables: ExportedTables,
  ) {}

  async handle(input: InputOf<typeof StartRecordExport>, context: CommandContext) {
    const { recordType, format, columns = null, ...records } = input;
    const { actor, commandId: jobId } = context;
    assertOfKind(recordType, records);
    // What can’t be read now is refused now; when it runs, it is read anew.
    await this.tables.open({ recordType, records, columns }, actor);

    const fileId = (await this.identifiers.of(actor.tenantId)).fileOf(jobId);
    const request = { jobId, fileId, recordType, format, columns, asked: askedText(records) };
    const inChangeSet = { ...context, changeSetId: jobId };
    const { position } = await this.events.update(jobStream(actor.tenantId, jobId), inChangeSet, (job) =>
      requestExport(request, job),
    );
    return { id: jobId, position, fileId };
  }
}
