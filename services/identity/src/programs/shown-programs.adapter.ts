import type { ProgramEvent } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { CopiedPrograms } from './copied-programs.adapter.js';
import { asProgram } from './program-tokens.adapter.js';
import { type Program, programStream } from './program.js';

type Presented = {
  readonly programId: string;
  /** What the program is called. */
  readonly name: string;
  readonly decide: (program: Program) => readonly ProgramEvent[];
};

/** Programs whose code or refresh token somebody shows. */
@Injectable()
export class ShownPrograms {
  constructor(
    private readonly events: EventStore,
    private readonly copied: CopiedPrograms,
  ) {}

  async state({ actor: { tenantId } }: CommandContext, programId: string): Promise<Program> {
    return (await this.events.load(programStream(tenantId, programId))).state;
  }

  /** What became of it. Where that ends it, its user hears of it, for all that dies meanwhile. */
  async take({ programId, name, decide }: Presented, context: CommandContext): Promise<Program> {
    const tell = async (program: Program, decided: readonly ProgramEvent[]) => {
      const isCopied = decided.some(({ type }) => type === 'identity.program.disconnected');
      if (isCopied && program.status !== 'unknown')
        await this.copied.tell({ userId: program.userId, programId, program: name }, context);
    };
    // A call that is repeated under its key shows what it used up itself.
    const before = await this.state(context, programId);
    if (!context.idempotency) await tell(before, decide(before));
    let [program, decided]: [Program, readonly ProgramEvent[]] = [before, []];
    const stream = programStream(context.actor.tenantId, programId);
    await this.events.update(stream, asProgram(context, programId), (state) => {
      [program, decided] = [state, decide(state)];
      return decided;
    });
    await tell(program, decided);
    return this.state(context, programId);
  }
}
