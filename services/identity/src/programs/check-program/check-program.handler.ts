import { CheckProgram, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, tokenInvalid } from '@parley/platform';

import { onlyTheGatewayMeets } from '../program.errors.js';
import { StoredPrograms } from './stored-programs.adapter.js';

@Handles(CheckProgram)
export class CheckProgramHandler implements Handler<typeof CheckProgram> {
  constructor(private readonly programs: StoredPrograms) {}

  async handle({ programId }: InputOf<typeof CheckProgram>, { actor, now }: CommandContext) {
    if (actor.principal.id !== 'gateway') throw onlyTheGatewayMeets();
    const place = { tenantId: actor.tenantId, programId };
    const program = await this.programs.find(place);
    if (!program) throw tokenInvalid();
    await this.programs.used(place, now);
    return program;
  }
}
