import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { isDistinct } from '../distinct.js';
import { expectedVersion } from '../expected-version.js';
import { accepted, atLeast } from '../page.js';
import { visibleName } from '../visible-text.js';
import { stageKind } from './deal.events.js';
import { optionColor } from './option-color.js';
import { requiredDealField, requiredDealFields, stageSpec } from './pipeline.events.js';

const id = z.uuid();
const name = z.object({ en: visibleName(100), ru: visibleName(100) });

/** Ten years: what stands longer than that has no limit. */
const LONGEST_DWELL_SECONDS = 315_360_000;

/** Stages that a pipeline may begin with. */
export const pipelinePresets = ['sales', 'trial', 'credit_broker'] as const;

export type PipelinePreset = (typeof pipelinePresets)[number];

const probabilityPercent = z.int().min(0).max(100);
const dwellLimitSeconds = z.int().min(60).max(LONGEST_DWELL_SECONDS);

const requiredFields = z
  .array(requiredDealField)
  .min(1)
  .max(requiredDealFields.length)
  .refine(isDistinct, 'the same field twice');

/** A stage as whoever makes it describes it. Without a key it is called by its English name. */
export const newStage = z.object({
  name,
  kind: stageKind,
  key: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,49}$/)
    .optional(),
  probabilityPercent: probabilityPercent.optional(),
  dwellLimitSeconds: dwellLimitSeconds.optional(),
  color: optionColor.optional(),
  /** What must be said of a deal before it enters; a lost reason is asked for by stages of kind `lost` alone. */
  requiredFields: requiredFields.optional(),
});

export type NewStage = z.infer<typeof newStage>;

/** Begins with its own stages or with those of a preset; with the preset `sales` where neither is named. */
export const CreatePipeline = defineCommand({
  name: 'crm.create-pipeline',
  permission: 'pipelines:manage',
  input: z.object({
    name,
    preset: z.enum(pipelinePresets).optional(),
    stages: z.array(newStage).min(1).max(50).optional(),
  }),
  output: accepted,
});

export const UpdatePipeline = defineCommand({
  name: 'crm.update-pipeline',
  permission: 'pipelines:manage',
  input: z.object({
    pipelineId: id,
    name: name.optional(),
    place: z.int().min(0).max(1000).optional(),
    expectedVersion,
  }),
  output: accepted,
});

/** Refused while open deals stand in it, and as long as it is the default. */
export const ArchivePipeline = defineCommand({
  name: 'crm.archive-pipeline',
  permission: 'pipelines:manage',
  input: z.object({ pipelineId: id, expectedVersion }),
  output: accepted,
});

export const SetDefaultPipeline = defineCommand({
  name: 'crm.set-default-pipeline',
  permission: 'pipelines:manage',
  input: z.object({ pipelineId: id }),
  output: accepted,
});

/** Without a place it stands after the last stage of its kind or, where there is none, last. */
export const AddStage = defineCommand({
  name: 'crm.add-stage',
  permission: 'pipelines:manage',
  input: newStage.extend({ pipelineId: id, afterStageId: id.optional(), expectedVersion }),
  output: accepted,
});

/** Commands about a stage answer with its pipeline, whose version `expectedVersion` is compared with. */
export const UpdateStage = defineCommand({
  name: 'crm.update-stage',
  permission: 'pipelines:manage',
  input: z.object({
    stageId: id,
    name: name.optional(),
    kind: stageKind.optional(),
    probabilityPercent: probabilityPercent.nullable().optional(),
    dwellLimitSeconds: dwellLimitSeconds.nullable().optional(),
    color: optionColor.nullable().optional(),
    requiredFields: requiredFields.nullable().optional(),
    expectedVersion,
  }),
  output: accepted,
});

/** Puts a stage after that one, before all others where null. */
export const MoveStage = defineCommand({
  name: 'crm.move-stage',
  permission: 'pipelines:manage',
  input: z.object({ stageId: id, afterStageId: id.nullable(), expectedVersion }),
  output: accepted,
});

/** Refused while open deals stand in it, and where it is the last open one. */
export const ArchiveStage = defineCommand({
  name: 'crm.archive-stage',
  permission: 'pipelines:manage',
  input: z.object({ stageId: id, expectedVersion }),
  output: accepted,
});

/** A deal may stand in a stage that was archived since. */
export const stageView = stageSpec.extend({ isArchived: z.boolean().optional() });

export type StageView = z.infer<typeof stageView>;

export const pipelineView = z.object({
  id,
  name: z.object({ en: z.string(), ru: z.string() }),
  stages: z.array(stageView),
  isDefault: z.boolean(),
  isArchived: z.boolean(),
  place: z.int(),
  version: z.int(),
});

export type PipelineView = z.infer<typeof pipelineView>;

/** In their order, archived ones too. */
export const ListPipelines = defineQuery({
  name: 'crm.list-pipelines',
  permission: 'pipelines:read',
  input: z.object({ ...atLeast.shape }),
  output: z.object({ items: z.array(pipelineView) }),
});

/** Null where there is none. */
export const GetPipeline = defineQuery({
  name: 'crm.get-pipeline',
  permission: 'pipelines:read',
  input: z.object({ pipelineId: id, ...atLeast.shape }),
  output: z.object({ pipeline: pipelineView.nullable() }),
});
