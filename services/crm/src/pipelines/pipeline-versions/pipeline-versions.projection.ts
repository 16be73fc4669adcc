import { defineEntity, p } from '@mikro-orm/core';
import { pipelineEvents } from '@parley/contracts';
import { readModel } from '@parley/eventsourcing';

import { begun, type Valid } from '../../as-of/valid.js';
import { versionKey } from '../../as-of/versions.projection.js';
import { keptOfPipeline, pipelineList, type PipelineRow } from '../pipeline-list/pipeline-list.projection.js';

export type PipelineVersionRow = PipelineRow & Valid;

export const PipelineVersionTable = defineEntity({
  name: 'PipelineVersion',
  tableName: 'pipeline_version',
  properties: { ...versionKey, pipelineId: p.uuid(), ...keptOfPipeline },
});

/** What each pipeline was from one event to the next: a deal of then stands in stages of then. */
export const pipelineVersions = readModel({
  name: 'crm.pipeline-versions.v1',
  table: PipelineVersionTable,
  events: pipelineEvents,
  mode: 'runner',
  versions: { of: ({ data }) => data.pipelineId, record: 'pipelineId', until: 'validTo' },
  key: ({ envelope }) => envelope.id,

  evolve(row: PipelineVersionRow | null, event): PipelineVersionRow | null {
    const pipeline = pipelineList.evolve(row, event);
    return pipeline && begun(row, pipeline, event.envelope);
  },
});
