import { pipelineEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

import { USUAL_PLACE } from '../pipeline.js';
import { type PipelineStage, stagesAfter } from '../stage.js';

export type PipelineRow = {
  readonly pipelineId: string;
  readonly nameEn: string;
  readonly nameRu: string;
  /** Whether it was the default from the beginning. */
  readonly isDefault: boolean;
  /** When it was made the default; the one of which that is the latest is it now. */
  readonly defaultSince: Date | string | null;
  readonly isArchived: boolean;
  readonly place: number;
  readonly stages: readonly PipelineStage[];
  readonly createdAt: Date | string;
};

/** What is kept of a pipeline, beside its id. */
export const keptOfPipeline = {
  nameEn: p.text(),
  nameRu: p.text(),
  isDefault: p.boolean(),
  defaultSince: p.datetime(3).nullable(),
  isArchived: p.boolean(),
  place: p.integer(),
  stages: p.json<readonly PipelineStage[]>(),
  createdAt: p.datetime(3),
};

export const PipelineTable = defineEntity({
  name: 'Pipeline',
  properties: { ...tenantKey, pipelineId: p.uuid().primary(), ...keptOfPipeline },
});

export const pipelineList = readModel({
  name: 'crm.pipeline-list.v1',
  table: PipelineTable,
  events: pipelineEvents,
  mode: 'inline',
  key: ({ data }) => data.pipelineId,

  evolve(row: PipelineRow | null, event): PipelineRow | null {
    const { recordedAt } = event.envelope;
    if (event.type === 'crm.pipeline.created') {
      const { pipelineId, name, isDefault, stages } = event.data;
      const named = { pipelineId, nameEn: name.en, nameRu: name.ru };
      const made = { defaultSince: null, isArchived: false, place: USUAL_PLACE, createdAt: recordedAt };
      return { ...named, isDefault, ...made, stages };
    }
    if (!row) return null;
    switch (event.type) {
      case 'crm.pipeline.changed': {
        const { name, place = row.place } = event.data;
        return { ...row, place, ...(name && { nameEn: name.en, nameRu: name.ru }) };
      }
      case 'crm.pipeline.made-default':
        return { ...row, defaultSince: recordedAt };
      case 'crm.pipeline.archived':
        return { ...row, isArchived: true };
      case 'crm.pipeline.stage-added':
      case 'crm.pipeline.stage-changed':
      case 'crm.pipeline.stage-moved':
      case 'crm.pipeline.stage-archived':
        return { ...row, stages: stagesAfter(row.stages, event) };
    }
  },
});
