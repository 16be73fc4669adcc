import {
  PipelineArchived,
  PipelineChanged,
  PipelineCreated,
  PipelineMadeDefault,
  StageAdded,
  StageArchived,
  StageChanged,
  StageMoved,
  type StageSpec,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { addStage } from './add-stage/add-stage.js';
import { archivePipeline } from './archive-pipeline/archive-pipeline.js';
import { archiveStage } from './archive-stage/archive-stage.js';
import { createPipeline } from './create-pipeline/create-pipeline.js';
import { describedStages } from './described-stages.js';
import { checkVersion } from './expected-version.js';
import { moveStage } from './move-stage/move-stage.js';
import { evolve, initialPipeline } from './pipeline.js';
import { presetStages } from './presets.js';
import { setDefaultPipeline } from './set-default-pipeline/set-default-pipeline.js';
import { stageKeyOf } from './stage-key.js';
import { updatePipeline } from './update-pipeline/update-pipeline.js';
import { updateStage } from './update-stage/update-stage.js';

const pipelineId = 'roofs';
const name = { en: 'Roofs', ru: 'Крыши' };
const stage = (id: string, kind: StageSpec['kind'] = 'open'): StageSpec => ({
  id,
  key: id,
  kind,
  name: { en: id, ru: id },
});
const stages = [stage('asked'), stage('offered'), stage('won', 'won'), stage('lost', 'lost')];
const created = PipelineCreated({ pipelineId, name, stages, isDefault: false });
const archived = PipelineArchived({ pipelineId });
const stageArchived = (stageId: string) => StageArchived({ pipelineId, stageId });
const fold = { initial: initialPipeline, evolve };

describe('a pipeline', () => {
  const creating = scenario({ ...fold, decide: createPipeline });
  const updating = scenario({ ...fold, decide: updatePipeline });
  const archiving = scenario({ ...fold, decide: archivePipeline });
  const choosing = scenario({ ...fold, decide: setDefaultPipeline });
  const one = { pipelineId, name, stages, pipelineCount: 1 };

  it('is created once, with a stage in which deals begin, and among at most 100', () => {
    creating().when(one).then(created);
    creating(created).when(one).thenNothing();
    creating()
      .when({ ...one, stages: [stage('won', 'won')] })
      .thenRefused('crm.pipeline.no-open-stage');
    creating()
      .when({ ...one, pipelineCount: 100 })
      .thenRefused('crm.pipeline.too-many');
  });

  it('changes in what differs alone', () => {
    const steep = { ...name, en: 'Steep roofs' };
    updating(created)
      .when({ pipelineId, name: steep, place: 0 })
      .then(PipelineChanged({ pipelineId, name: steep }));
    updating(created)
      .when({ pipelineId, name, place: 3 })
      .then(PipelineChanged({ pipelineId, place: 3 }));
    updating(created, PipelineChanged({ pipelineId, place: 3 }))
      .when({ pipelineId, name, place: 3 })
      .thenNothing();
    updating(created, archived).when({ pipelineId, place: 3 }).thenRefused('crm.pipeline.not-found');
  });

  it('is archived where no deal begins or stands in it', () => {
    const free = { pipelineId, isDefault: false, hasOpenDeals: false };
    archiving(created).when(free).then(archived);
    archiving(created, archived).when(free).thenRefused('crm.pipeline.not-found');
    archiving(created)
      .when({ ...free, isDefault: true })
      .thenRefused('crm.pipeline.is-default');
    archiving(created)
      .when({ ...free, hasOpenDeals: true })
      .thenRefused('crm.pipeline.has-deals');
  });

  it('becomes the default where it is not yet', () => {
    choosing(created).when({ pipelineId, isDefault: false }).then(PipelineMadeDefault({ pipelineId }));
    choosing(created).when({ pipelineId, isDefault: true }).thenNothing();
    choosing(created, archived).when({ pipelineId, isDefault: false }).thenRefused('crm.pipeline.not-found');
  });

  it('is not changed by whoever read another version', () => {
    expect(() => checkVersion({ pipelineId, version: 2, expectedVersion: 1 })).toThrow('crm.pipeline.version');
    expect(() => checkVersion({ pipelineId, version: 2, expectedVersion: 2 })).not.toThrow();
    expect(() => checkVersion({ pipelineId, version: 2 })).not.toThrow();
  });

  it('begins with its own stages or those of a preset, by default of `sales`', () => {
    expect(describedStages({}).map(({ key }) => key)).toEqual([
      'cold',
      'replied',
      'qualified',
      'meeting',
      'deal',
      'lost',
    ]);
    const week = 604_800;
    const limits = presetStages.trial.filter(({ dwellLimitSeconds }) => dwellLimitSeconds === week);
    expect(limits.map(({ name: { en } }) => en)).toEqual([
      'Contacted after registration',
      'On test',
      'Contacted after test',
    ]);
    for (const preset of Object.values(presetStages))
      expect(new Set(preset.map(({ key }) => key)).size).toBe(preset.length);
    const own = [
      { name: { en: 'First call', ru: 'Звонок' }, kind: 'open' as const, color: 'green' as const },
      { name: { en: 'First call', ru: 'Звонок' }, kind: 'open' as const, probabilityPercent: 5 },
    ];
    expect(describedStages({ stages: own })).toEqual([
      { ...own[0], key: 'first-call' },
      { ...own[1], key: 'first-call-2' },
    ]);
    const same = own.map((described) => ({ ...described, key: 'call' }));
    expect(() => describedStages({ stages: same })).toThrow('crm.stage.key-taken');
    expect(() => describedStages({ stages: own, preset: 'trial' })).toThrow('crm.pipeline.preset-or-stages');
  });

  it('calls a stage without a Latin name by a number', () => {
    expect(stageKeyOf('Звонок', [])).toBe('stage');
    expect(stageKeyOf('Звонок', ['stage', 'stage-2'])).toBe('stage-3');
    expect(stageKeyOf('2nd call!', [])).toBe('nd-call');
  });
});

describe('stages', () => {
  const adding = scenario({ ...fold, decide: addStage });
  const updating = scenario({ ...fold, decide: updateStage });
  const moving = scenario({ ...fold, decide: moveStage });
  const archiving = scenario({ ...fold, decide: archiveStage });
  const order = (...events: readonly Parameters<typeof evolve>[1][]) => {
    const pipeline = [created, ...events].reduce(evolve, initialPipeline);
    return pipeline.status === 'active' ? pipeline.stages.map(({ id }) => id) : [];
  };

  const call = { name: { en: 'Call', ru: 'Звонок' }, kind: 'open' as const };
  const added = (afterStageId: string | null) =>
    StageAdded({ pipelineId, stage: { id: 'call', key: 'call', ...call }, afterStageId });

  it('are added after the last of their kind, or where they shall stand', () => {
    const one = { pipelineId, stageId: 'call', stage: call };
    adding(created).when(one).then(added('offered'));
    adding(created)
      .when({ ...one, afterStageId: 'asked' })
      .then(added('asked'));
    expect(order(added('asked'))).toEqual(['asked', 'call', 'offered', 'won', 'lost']);
    expect(order(added(null))[0]).toBe('call');
  });

  it('are added once, under a key of their own, and at most 50', () => {
    const one = { pipelineId, stageId: 'call', stage: call };
    adding(created, added(null)).when(one).thenNothing();
    adding(created)
      .when({ ...one, stage: { ...call, key: 'asked' } })
      .thenRefused('crm.stage.key-taken');
    adding(created, stageArchived('asked'))
      .when({ ...one, stage: { ...call, key: 'asked' } })
      .then(StageAdded({ pipelineId, stage: { id: 'call', key: 'asked', ...call }, afterStageId: 'offered' }));
    adding(created)
      .when({ ...one, afterStageId: 'nowhere' })
      .thenRefused('crm.stage.not-found');
    adding(created, archived).when(one).thenRefused('crm.pipeline.not-found');
    const full = Array.from({ length: 50 }, (_, index) => stage(`s${String(index)}`));
    adding(PipelineCreated({ pipelineId, name, stages: full, isDefault: false }))
      .when(one)
      .thenRefused('crm.pipeline.too-many-stages');
  });

  it('change in what differs alone, and none becomes of another kind while deals stand in it', () => {
    const change = { pipelineId, stageId: 'asked', hasDeals: false };
    updating(created)
      .when({ ...change, probabilityPercent: 20, color: null, kind: 'open' })
      .then(StageChanged({ pipelineId, stageId: 'asked', probabilityPercent: 20 }));
    updating(created, StageChanged({ pipelineId, stageId: 'asked', probabilityPercent: 20 }))
      .when({ ...change, probabilityPercent: 20 })
      .thenNothing();
    updating(created)
      .when({ ...change, kind: 'won' })
      .then(StageChanged({ pipelineId, stageId: 'asked', kind: 'won' }));
    updating(created)
      .when({ ...change, kind: 'won', hasDeals: true })
      .thenRefused('crm.stage.has-deals');
    updating(created)
      .when({ ...change, dwellLimitSeconds: 60, hasDeals: true })
      .then(StageChanged({ pipelineId, stageId: 'asked', dwellLimitSeconds: 60 }));
    const requiredFields: StageSpec['requiredFields'] = ['amount'];
    const asks = StageChanged({ pipelineId, stageId: 'asked', requiredFields });
    updating(created)
      .when({ ...change, requiredFields })
      .then(asks);
    updating(created, asks)
      .when({ ...change, requiredFields: null })
      .then(StageChanged({ pipelineId, stageId: 'asked', requiredFields: null }));
    updating(created, stageArchived('offered'))
      .when({ ...change, kind: 'won' })
      .thenRefused('crm.pipeline.no-open-stage');
    updating(created, stageArchived('asked')).when(change).thenRefused('crm.stage.not-found');
    const given = StageChanged({ pipelineId, stageId: 'asked', color: 'green', name: call.name });
    const cleared = StageChanged({ pipelineId, stageId: 'asked', color: null });
    expect([created, given, cleared].reduce(evolve, initialPipeline)).toMatchObject({
      stages: [{ id: 'asked', key: 'asked', kind: 'open', name: call.name }, ...stages.slice(1)],
    });
  });

  it('move among the others', () => {
    const move = { pipelineId, stageId: 'offered', afterStageId: null };
    moving(created).when(move).then(StageMoved(move));
    expect(order(StageMoved(move))).toEqual(['offered', 'asked', 'won', 'lost']);
    for (const afterStageId of ['asked', 'offered'])
      moving(created)
        .when({ ...move, afterStageId })
        .thenNothing();
    moving(created)
      .when({ ...move, afterStageId: 'nowhere' })
      .thenRefused('crm.stage.not-found');
    moving(created)
      .when({ ...move, stageId: 'nowhere' })
      .thenRefused('crm.stage.not-found');
  });

  it('are archived while no open deal stands in them, but for the last in which one could', () => {
    const free = { pipelineId, stageId: 'asked', hasOpenDeals: false };
    archiving(created).when(free).then(stageArchived('asked'));
    archiving(created)
      .when({ ...free, hasOpenDeals: true })
      .thenRefused('crm.stage.has-deals');
    archiving(created, stageArchived('offered')).when(free).thenRefused('crm.pipeline.no-open-stage');
    archiving(created, stageArchived('asked')).when(free).thenRefused('crm.stage.not-found');
    archiving(created, archived).when(free).thenRefused('crm.stage.not-found');
  });
});
