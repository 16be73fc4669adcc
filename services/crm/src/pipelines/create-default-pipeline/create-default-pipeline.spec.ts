import { PipelineArchived, PipelineCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialPipeline } from '../pipeline.js';
import { createDefaultPipeline } from './create-default-pipeline.js';

const ids = {
  pipelineId: 'sales',
  stageIds: { cold: 's1', replied: 's2', qualified: 's3', meeting: 's4', deal: 's5', lost: 's6' },
};
const given = scenario({ initial: initialPipeline, evolve, decide: createDefaultPipeline });
const created = () => {
  const [event] = createDefaultPipeline(ids, initialPipeline);
  if (event?.type !== 'crm.pipeline.created') throw new TypeError('Nothing was created');
  return event;
};

describe('create default pipeline', () => {
  it('has four open stages, one won and one lost, in order', () =>
    expect(created().data.stages.map(({ id, key, kind }) => [id, key, kind])).toEqual([
      ['s1', 'cold', 'open'],
      ['s2', 'replied', 'open'],
      ['s3', 'qualified', 'open'],
      ['s4', 'meeting', 'open'],
      ['s5', 'deal', 'won'],
      ['s6', 'lost', 'lost'],
    ]));

  it('says "Deal won" and «Сделка заключена» where a deal is won', () =>
    expect(created().data.stages.find(({ kind }) => kind === 'won')?.name).toEqual({
      en: 'Deal won',
      ru: 'Сделка заключена',
    }));

  it('is the default', () =>
    given()
      .when(ids)
      .then(PipelineCreated({ ...created().data, isDefault: true })));

  it('is made once', () => {
    given(created()).when(ids).thenNothing();
    given(created(), PipelineArchived({ pipelineId: 'sales' }))
      .when(ids)
      .thenNothing();
  });
});
