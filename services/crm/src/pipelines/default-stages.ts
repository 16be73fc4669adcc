import type { StageSpec } from '@parley/contracts';

export type DefaultStageKey = 'cold' | 'replied' | 'qualified' | 'meeting' | 'deal' | 'lost';

export type DefaultStage = Omit<StageSpec, 'id'> & { readonly key: DefaultStageKey };

const stage = (key: DefaultStageKey, kind: StageSpec['kind'], [en, ru]: readonly [string, string]): DefaultStage => ({
  key,
  kind,
  name: { en, ru },
});

/** The pipeline that every organization begins with, in order. */
export const defaultStages: readonly DefaultStage[] = [
  stage('cold', 'open', ['Cold', 'Холодный']),
  stage('replied', 'open', ['Replied', 'Ответил']),
  stage('qualified', 'open', ['Qualified', 'Квалифицирован']),
  stage('meeting', 'open', ['Meeting', 'Встреча']),
  stage('deal', 'won', ['Deal won', 'Сделка заключена']),
  stage('lost', 'lost', ['Lost', 'Потерян']),
];

export const defaultPipelineName = { en: 'Sales', ru: 'Продажи' };
