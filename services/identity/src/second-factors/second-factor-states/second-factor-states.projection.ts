import { SecondFactorConfirmed, SecondFactorRemoved } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type SecondFactorRow = { readonly userId: string; readonly isOn: boolean };

export const SecondFactorTable = defineEntity({
  name: 'SecondFactor',
  tableName: 'second_factor',
  properties: { ...tenantKey, userId: p.uuid().primary(), isOn: p.boolean() },
});

/** Who has a second factor; nothing of the factor itself. */
export const secondFactorStates = readModel({
  name: 'identity.second-factor-states.v1',
  table: SecondFactorTable,
  events: [SecondFactorConfirmed, SecondFactorRemoved],
  mode: 'inline',
  key: ({ data }) => data.userId,

  evolve: (_: SecondFactorRow | null, { type, data: { userId } }): SecondFactorRow => ({
    userId,
    isOn: type === 'identity.second-factor.confirmed',
  }),
});
