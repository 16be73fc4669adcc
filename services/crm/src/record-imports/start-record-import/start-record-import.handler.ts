import { everyRow, type InputOf, StartRecordImport } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { answererOf } from '../../answerable/maker.js';
import { requestImport } from '../../jobs/advance-job.js';
import { jobStream } from '../../jobs/job.js';
import { assertImportable, saidImport } from '../mapping/said-import.js';
import { ImportedTables } from '../reading/imported-tables.port.js';

@Handles(StartRecordImport)
export class StartRecordImportHandler implements Handler<typeof StartRecordImport> {
  constructor(
    private readonly events: EventStore,
    private readonly tables: ImportedTables,
  ) {}

  async handle({ fileId, ...said }: InputOf<typeof StartRecordImport>, context: CommandContext) {
    const { actor, commandId: jobId } = context;
    const { headers, rows, fields } = await this.tables.open(fileId, actor);
    await rows.return(undefined);
    const how = saidImport(said, headers, fields);
    assertImportable(how, { headers, fields });

    const makerId = answererOf(actor, everyRow);
    const inChangeSet = { ...context, changeSetId: jobId };
    const { position } = await this.events.update(jobStream(actor.tenantId, jobId), inChangeSet, (job) =>
      requestImport({ jobId, fileId, ...how, makerId }, job),
    );
    return { id: jobId, position };
  }
}
