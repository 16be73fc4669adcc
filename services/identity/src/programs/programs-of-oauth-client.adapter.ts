import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { disconnectProgram, type Disconnecting, programStream } from './program.js';
import { KnownProgramTable } from './program-list/program-list.projection.js';

type Ending = {
  readonly oauthClientId: string;
  /** Those alone that have more than this. */
  readonly beyond?: readonly string[];
  readonly reason: Disconnecting['reason'];
};

/** Whatever members let a registered program do. */
@Injectable()
export class ProgramsOfOAuthClient {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
  ) {}

  async disconnect({ oauthClientId, beyond, reason }: Ending, context: CommandContext): Promise<void> {
    const { tenantId } = context.actor;
    const known = await this.database.inTenant({ tenantId }, (em) => em.find(KnownProgramTable, { oauthClientId }));
    // Not under the command's key: it is one thing, and these are many.
    const { idempotency: _, ...alone } = context;
    for (const { programId, scopes } of known) {
      if (beyond && scopes.every((scope) => beyond.includes(scope))) continue;
      await this.events.update(programStream(tenantId, programId), alone, (program) =>
        disconnectProgram({ programId, reason }, program),
      );
    }
  }
}
