import { type EventOf, PipelineChanged, type PipelineEvent } from '@parley/contracts';

import type { Pipeline } from '../pipeline.js';
import { pipelineNotFound } from '../pipeline.errors.js';

export type PipelineChange = EventOf<typeof PipelineChanged>['data'];

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export function updatePipeline({ pipelineId, name, place }: PipelineChange, now: Pipeline): readonly PipelineEvent[] {
  if (now.status !== 'active') throw pipelineNotFound(pipelineId);
  const changes = {
    ...(name && !isSame(name, now.name) && { name: { en: name.en, ru: name.ru } }),
    ...(place !== undefined && place !== now.place && { place }),
  };
  return Object.keys(changes).length > 0 ? [PipelineChanged({ pipelineId, ...changes })] : [];
}
