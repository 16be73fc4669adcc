import { territoryApplicationEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type TerritoryApplicationRow = {
  readonly applicationId: string;
  readonly assignedCount: number;
  readonly isFinished: boolean;
  readonly requestedAt: Date | string;
};

export const TerritoryApplicationTable = defineEntity({
  name: 'TerritoryApplication',
  tableName: 'territory_application',
  properties: {
    ...tenantKey,
    applicationId: p.uuid().primary(),
    assignedCount: p.integer(),
    isFinished: p.boolean(),
    requestedAt: p.datetime(3),
  },
});

export const territoryApplication = readModel({
  name: 'crm.territory-application.v1',
  table: TerritoryApplicationTable,
  events: territoryApplicationEvents,
  mode: 'inline',
  key: ({ data }) => data.applicationId,

  evolve(row: TerritoryApplicationRow | null, event): TerritoryApplicationRow | null {
    const { applicationId } = event.data;
    switch (event.type) {
      case 'crm.territory-application.requested':
        return { applicationId, assignedCount: 0, isFinished: false, requestedAt: event.envelope.recordedAt };
      case 'crm.territory-application.advanced':
        return row && { ...row, assignedCount: event.data.assignedCount };
      case 'crm.territory-application.finished':
        return row && { ...row, assignedCount: event.data.assignedCount, isFinished: true };
    }
  },
});
