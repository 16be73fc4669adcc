import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { stageKind } from './deal.events.js';

const id = z.uuid();

/** A name as shown, by language. */
export const localizedName = z.object({ en: z.string(), ru: z.string() });

export const stageSpec = z.object({
  id,
  /** Permanent word for rules and presets: `cold`, `replied`. */
  key: z.string(),
  name: localizedName,
  kind: stageKind,
});

export type StageSpec = z.infer<typeof stageSpec>;

export const PipelineCreated = defineEvent({
  type: 'crm.pipeline.created',
  version: 1,
  data: z.object({ pipelineId: id, name: localizedName, stages: z.array(stageSpec).min(1), isDefault: z.boolean() }),
});

export const pipelineEvents = [PipelineCreated] as const;

export type PipelineEvent = EventOf<(typeof pipelineEvents)[number]>;
