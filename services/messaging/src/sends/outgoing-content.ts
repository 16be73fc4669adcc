import type { Content } from '@parley/contracts';

import { entitiesOutsideText } from './send.errors.js';

/** Entities are places in the text: one that points outside it would be refused by Telegram, after the attempt. */
export function outgoingContent({ text, entities }: Omit<Content, 'attachment'>): Content {
  const isInside = entities.every(({ offset, length }) => offset + length <= text.length);
  if (!isInside) throw entitiesOutsideText();
  return { text, entities };
}
