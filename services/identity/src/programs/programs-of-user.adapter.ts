import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { disconnectProgram, type Disconnecting, programStream } from './program.js';

const ofUser = `select program_id as "programId" from identity.known_program where guardian_id = ?`;
const programs = z.array(z.object({ programId: z.uuid() }));

type Ending = { readonly userId: string; readonly reason: Disconnecting['reason'] };

/** Whatever programs a user let in. */
@Injectable()
export class ProgramsOfUser {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
  ) {}

  /** In the context's organization. */
  async disconnect({ userId, reason }: Ending, context: CommandContext): Promise<void> {
    const { tenantId } = context.actor;
    // Read, since the caller may be in a transaction already.
    const [found] = await this.database.read({ tenantId }, [{ sql: ofUser, values: [userId] }]);
    // Not under the command's key: it is one thing, and these are many.
    const { idempotency: _, ...alone } = context;
    for (const { programId } of programs.parse(found))
      await this.events.update(programStream(tenantId, programId), alone, (program) =>
        disconnectProgram({ programId, reason }, program),
      );
  }
}
