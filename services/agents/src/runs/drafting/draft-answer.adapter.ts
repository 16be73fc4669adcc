import { z } from 'zod';

import type { Draft } from './draft-request.js';

const answer = z.object({
  intent: z.string().min(1).max(40),
  reply: z.string().nullable(),
  stageKey: z.string().max(40).nullable(),
  reasons: z.array(z.string().max(500)).min(1).max(8),
});

const fenced = /```(?:json)?\s*(?<inside>[\s\S]*?)```/u;

/** Reads what a model wrote. Anything but the one JSON object that was asked for is no answer. */
export function parseAnswer(text: string): Draft | null {
  const written = (fenced.exec(text)?.groups?.['inside'] ?? text).trim();
  try {
    return answer.parse(JSON.parse(written));
  } catch {
    return null;
  }
}
