import type { RecordRef } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { ReachedRecords } from '../../records/reached-records.adapter.js';

/** The id of a task that is made, and under whose key it lies: of whom it is about, else its own. */
@Injectable()
export class TaskOrigins {
  constructor(
    private readonly identifiers: CrmIdentifiers,
    private readonly records: ReachedRecords,
  ) {}

  /** @throws DomainError `not-found` of a record that may not be seen; `forbidden` `access.permission-missing` */
  async of(record: RecordRef | undefined, { actor, commandId }: CommandContext) {
    const taskId = (await this.identifiers.of(actor.tenantId)).taskOf(commandId);
    const subjectId = record ? (await this.records.get(record, actor, 'read')).subjectId : taskId;
    return { taskId, subjectId };
  }
}
