import type { StageSpec } from '@parley/contracts';

import type { Stage } from './stage.js';

export type DefaultStageKey = 'cold' | 'replied' | 'qualified' | 'meeting' | 'deal' | 'lost';

export type DefaultStage = Omit<StageSpec, 'id'> & { readonly key: DefaultStageKey };

/** The ids that the pipeline has in an organization for good. */
export type DefaultPipelineIds = {
  readonly pipelineId: string;
  readonly stageIds: Readonly<Record<DefaultStageKey, string>>;
};

const stage = (key: DefaultStageKey, kind: StageSpec['kind'], [en, ru]: readonly [string, string]): DefaultStage => ({
  key,
  kind,
  name: { en, ru },
});

const cold = stage('cold', 'open', ['Cold', 'Холодный']);

/** The pipeline that every organization begins with, in order. */
export const defaultStages: readonly DefaultStage[] = [
  cold,
  stage('replied', 'open', ['Replied', 'Ответил']),
  stage('qualified', 'open', ['Qualified', 'Квалифицирован']),
  stage('meeting', 'open', ['Meeting', 'Встреча']),
  stage('deal', 'won', ['Deal won', 'Сделка заключена']),
  stage('lost', 'lost', ['Lost', 'Потерян']),
];

export const defaultPipelineName = { en: 'Sales', ru: 'Продажи' };

/** Where a deal begins that nobody has placed. */
export const firstStageOf = ({ pipelineId, stageIds }: DefaultPipelineIds): Stage => ({
  ...cold,
  id: stageIds.cold,
  pipelineId,
});
