import { ProgramConnected, ProgramDisconnected } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type KnownProgram = {
  readonly programId: string;
  readonly oauthClientId: string;
  readonly guardianId: string;
  readonly scopes: readonly string[];
  readonly connectedAt: Date | string;
};

export const KnownProgramTable = defineEntity({
  name: 'KnownProgram',
  tableName: 'known_program',
  properties: {
    ...tenantKey,
    programId: p.uuid().primary(),
    oauthClientId: p.uuid().name('oauth_client_id'),
    guardianId: p.uuid(),
    scopes: p.json<readonly string[]>(),
    connectedAt: p.datetime(3),
  },
});

/** Programs that are connected, as what was just written reads next. */
export const programList = readModel({
  name: 'identity.program-list.v1',
  table: KnownProgramTable,
  events: [ProgramConnected, ProgramDisconnected],
  mode: 'inline',
  key: ({ data }) => data.programId,

  evolve(_: KnownProgram | null, { type, data, envelope: { recordedAt } }): KnownProgram | null {
    return type === 'identity.program.connected' ? { ...data, connectedAt: recordedAt } : null;
  },
});
