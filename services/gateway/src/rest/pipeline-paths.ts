import {
  AddStage,
  ArchivePipeline,
  ArchiveStage,
  CreateDeal,
  CreatePipeline,
  DeleteDeal,
  GetPipeline,
  ListDeals,
  ListPipelines,
  MoveDealToStage,
  MoveStage,
  ReopenDeal,
  RestoreDeal,
  SetDefaultPipeline,
  UpdateDeal,
  UpdatePipeline,
  UpdateStage,
} from '@parley/contracts';

import type { RestPath } from './rest-path.js';

const one = '/pipelines/{pipelineId}';
const stage = '/stages/{stageId}';
const someId = '0190b2c4-7d00-7000-8000-000000000001';

/** Pipelines with their stages, and the deals in one. */
export const pipelinePaths: readonly RestPath[] = [
  { method: 'GET', path: '/pipelines', operation: ListPipelines, summary: 'The pipelines with their stages.' },
  {
    ...{ method: 'POST', path: '/pipelines', operation: CreatePipeline, summary: 'Creates a pipeline.' },
    example: { name: { en: 'Trials', ru: 'Тесты' }, preset: 'trial' },
  },
  { method: 'GET', path: one, operation: GetPipeline, summary: 'A pipeline with its stages, null for none.' },
  {
    ...{ method: 'PATCH', path: one, operation: UpdatePipeline, summary: 'Changes a pipeline.' },
    example: { place: 2 },
  },
  {
    ...{ method: 'DELETE', path: one, operation: ArchivePipeline },
    summary: 'Archives a pipeline: no deal begins there any more.',
    example: {},
  },
  {
    ...{ method: 'POST', path: `${one}/default`, operation: SetDefaultPipeline },
    summary: 'Makes it the pipeline in which deals begin that nobody places.',
    example: {},
  },
  {
    ...{ method: 'POST', path: `${one}/stages`, operation: AddStage, summary: 'Adds a stage to a pipeline.' },
    example: { name: { en: 'Call', ru: 'Звонок' }, kind: 'open' },
  },
  {
    ...{ method: 'PATCH', path: stage, operation: UpdateStage, summary: 'Changes a stage.' },
    example: { probabilityPercent: 40 },
  },
  {
    ...{ method: 'POST', path: `${stage}/place`, operation: MoveStage },
    summary: 'Puts a stage after another one of its pipeline, or before all others.',
    example: { afterStageId: null },
  },
  {
    ...{ method: 'DELETE', path: stage, operation: ArchiveStage },
    summary: 'Archives a stage: no deal is moved there any more.',
    example: {},
  },
  { method: 'GET', path: `${one}/deals`, operation: ListDeals, summary: 'The deals of a pipeline.' },
  {
    ...{ method: 'POST', path: `${one}/deals`, operation: CreateDeal, summary: 'Creates a deal in a pipeline.' },
    example: { contactId: someId, title: 'Roof' },
  },
  {
    ...{ method: 'PATCH', path: '/deals/{dealId}', operation: UpdateDeal },
    summary: 'Changes what is named of a deal: what is left out stays, what is null is no more.',
    example: { amount: { amountMinor: '405000', currency: 'EUR' }, description: null },
  },
  {
    ...{ method: 'POST', path: '/deals/{dealId}/stage', operation: MoveDealToStage },
    summary: 'Moves an open deal to another stage of its pipeline, into a lost one with the reason.',
    example: { stageId: someId, lostNote: 'Too dear' },
  },
  {
    ...{ method: 'POST', path: '/deals/{dealId}/reopen', operation: ReopenDeal },
    summary: 'Brings a closed deal back into an open stage.',
    example: { stageId: someId },
  },
  {
    ...{ method: 'DELETE', path: '/deals/{dealId}', operation: DeleteDeal },
    summary: 'Puts a deal into the recycle bin for 30 days.',
    example: {},
  },
  {
    ...{ method: 'POST', path: '/deals/{dealId}/restore', operation: RestoreDeal },
    summary: 'Takes a deal out of the recycle bin.',
    example: {},
  },
];
