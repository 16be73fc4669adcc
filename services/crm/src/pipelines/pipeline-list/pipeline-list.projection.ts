import { pipelineEvents, type StageSpec } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type PipelineRow = {
  readonly pipelineId: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly isDefault: boolean;
  readonly stages: readonly StageSpec[];
  readonly createdAt: Date | string;
};

export const PipelineTable = defineEntity({
  name: 'Pipeline',
  properties: {
    ...tenantKey,
    pipelineId: p.uuid().primary(),
    nameEn: p.text(),
    nameRu: p.text(),
    isDefault: p.boolean(),
    stages: p.json<readonly StageSpec[]>(),
    createdAt: p.datetime(3),
  },
});

export const pipelineList = readModel({
  name: 'crm.pipeline-list.v1',
  table: PipelineTable,
  events: pipelineEvents,
  mode: 'inline',
  key: ({ data }) => data.pipelineId,

  evolve(_row: PipelineRow | null, { data, envelope }): PipelineRow | null {
    const { pipelineId, name, isDefault, stages } = data;
    return { pipelineId, nameEn: name.en, nameRu: name.ru, isDefault, stages, createdAt: envelope.recordedAt };
  },
});
