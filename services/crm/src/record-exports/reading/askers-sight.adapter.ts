import { ListFields, type Reach, type RecordKind } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { Access, type Door, Memberships } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import type { RecordFields } from '../../custom-fields/field.js';
import { FieldDirectory } from '../../custom-fields/field-directory/field-directory.port.js';

/** What whoever asked for an export may see, as it is now and not as it was when they asked. */
@Injectable()
export class AskersSight {
  private readonly access: Access;

  constructor(
    memberships: Memberships,
    private readonly directory: FieldDirectory,
  ) {
    this.access = new Access(memberships);
  }

  /** Whose rows they reach through that door, and what is hidden from them. @throws DomainError `forbidden` `access.*` */
  reach(door: Door, actor: Actor): Promise<Reach> {
    return this.access.check(door, { service: 'gateway', actor });
  }

  /** @throws DomainError `forbidden` `access.*` */
  async fields(recordKind: RecordKind, actor: Actor): Promise<RecordFields> {
    await this.reach(ListFields, actor);
    return this.directory.fieldsOf(actor.tenantId, [recordKind]);
  }
}
