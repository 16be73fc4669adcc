import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { stageKind } from './deal.events.js';
import { optionColor } from './option-color.js';

const id = z.uuid();

/** A name as shown, by language. */
export const localizedName = z.object({ en: z.string(), ru: z.string() });

/** What can be asked of a deal before it enters a stage. */
export const requiredDealFields = [
  ...(['amount', 'expected-close-on', 'company', 'contacts'] as const),
  ...(['description', 'assignee', 'lost-reason'] as const),
] as const;

export const requiredDealField = z.enum(requiredDealFields);

export type RequiredDealField = z.infer<typeof requiredDealField>;

export const stageSpec = z.object({
  id,
  /** Permanent word for rules and presets: `cold`, `replied`. */
  key: z.string(),
  name: localizedName,
  kind: stageKind,
  /** How likely a deal that stands here is won, of 100; unknown where absent. */
  probabilityPercent: z.int().min(0).max(100).optional(),
  /** How long a deal may stand here; as long as it likes where absent. */
  dwellLimitSeconds: z.int().positive().optional(),
  color: optionColor.optional(),
  /** What must be said of a deal before it enters; nothing where absent. */
  requiredFields: z.array(requiredDealField).optional(),
});

export type StageSpec = z.infer<typeof stageSpec>;

export const PipelineCreated = defineEvent({
  type: 'crm.pipeline.created',
  version: 1,
  data: z.object({ pipelineId: id, name: localizedName, stages: z.array(stageSpec).min(1), isDefault: z.boolean() }),
});

/** What is named is so from here on; what is left out stays. */
export const PipelineChanged = defineEvent({
  type: 'crm.pipeline.changed',
  version: 1,
  data: z.object({
    pipelineId: id,
    name: localizedName.optional(),
    /** Where it stands among the others: the lower the earlier, by age where they are equal. */
    place: z.int().optional(),
  }),
});

/** Deals that nobody placed begin here from now on, and in no other pipeline. */
export const PipelineMadeDefault = defineEvent({
  type: 'crm.pipeline.made-default',
  version: 1,
  data: z.object({ pipelineId: id }),
});

/** No deal begins here any more; those that stand in it still show it. */
export const PipelineArchived = defineEvent({
  type: 'crm.pipeline.archived',
  version: 1,
  data: z.object({ pipelineId: id }),
});

/** Where a stage stands: after that one, the first where null. */
const afterStageId = id.nullable();

export const StageAdded = defineEvent({
  type: 'crm.pipeline.stage-added',
  version: 1,
  data: z.object({ pipelineId: id, stage: stageSpec, afterStageId }),
});

/** What is named is so from here on, null for none; what is left out stays. */
export const StageChanged = defineEvent({
  type: 'crm.pipeline.stage-changed',
  version: 1,
  data: z.object({
    pipelineId: id,
    stageId: id,
    name: localizedName.optional(),
    kind: stageKind.optional(),
    probabilityPercent: z.int().min(0).max(100).nullable().optional(),
    dwellLimitSeconds: z.int().positive().nullable().optional(),
    color: optionColor.nullable().optional(),
    requiredFields: z.array(requiredDealField).nullable().optional(),
  }),
});

export const StageMoved = defineEvent({
  type: 'crm.pipeline.stage-moved',
  version: 1,
  data: z.object({ pipelineId: id, stageId: id, afterStageId }),
});

/** No deal is moved here any more; closed ones that stand in it still show it. */
export const StageArchived = defineEvent({
  type: 'crm.pipeline.stage-archived',
  version: 1,
  data: z.object({ pipelineId: id, stageId: id }),
});

export const pipelineEvents = [
  PipelineCreated,
  PipelineChanged,
  PipelineMadeDefault,
  PipelineArchived,
  StageAdded,
  StageChanged,
  StageMoved,
  StageArchived,
] as const;

export type PipelineEvent = EventOf<(typeof pipelineEvents)[number]>;
