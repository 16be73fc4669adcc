import { describe, expect, it } from 'vitest';

import { outgoingContent } from './outgoing-content.js';

describe('outgoing content', () => {
  const bold = (offset: number, length: number) => ({
    text: 'Hi 👋',
    entities: [{ type: 'bold' as const, offset, length }],
  });
  it('counts in UTF-16 units, as Telegram does', () => expect(outgoingContent(bold(3, 2))).toEqual(bold(3, 2)));
  it('refuses entities outside the text before anything is stored', () =>
    expect(() => outgoingContent(bold(3, 3))).toThrow('messaging.message.entities-outside-text'));
});
