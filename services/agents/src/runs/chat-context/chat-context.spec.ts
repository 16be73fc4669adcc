import type { MessageView } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import type { Line } from '../drafting/draft-request.js';
import { inOrder, lastExchange, linesOf, sourceMessageIds } from './chat-context.js';

const line = (messageId: string, from: Line['from']): Line => ({ messageId, from, text: messageId });
const ids = (lines: readonly Line[]) => lines.map(({ messageId }) => messageId);

const message = (id: string, over: Partial<MessageView> = {}): MessageView => ({
  id,
  chatId: 'chat',
  externalId: id,
  direction: 'incoming',
  senderPeerId: 'peer',
  senderName: 'Anna',
  content: { text: `said ${id}`, entities: [] },
  sentAt: '2026-03-02T09:00:00.000Z',
  editedAt: null,
  isDeleted: false,
  sendId: null,
  correlationId: 'c',
  eventId: 'e',
  version: 1,
  ...over,
});

describe('chat context', () => {
  it('puts messages in the order they were said in, also within one second', () =>
    expect(
      inOrder([message('10'), message('9'), message('1', { sentAt: '2026-03-02T08:00:00.000Z' })]).map(({ id }) => id),
    ).toEqual(['1', '9', '10']));

  it('shows what was said, and nothing that was taken back or erased', () =>
    expect(
      linesOf([
        message('1'),
        message('2', { isDeleted: true }),
        message('3', { content: { erased: true }, direction: 'outgoing' }),
      ]),
    ).toEqual([
      { messageId: '1', from: 'contact', text: 'said 1' },
      { messageId: '3', from: 'us', text: '' },
    ]));

  it('rests a proposal on what the contact said since our side last wrote', () =>
    expect(
      sourceMessageIds([message('1'), message('2', { direction: 'outgoing' }), message('3'), message('4')]),
    ).toEqual(['3', '4']));

  it('keeps the last exchange in mind', () => {
    const before = [line('1', 'us'), line('2', 'contact')];
    const exchange = [line('3', 'us'), line('4', 'us'), line('5', 'contact'), line('6', 'contact')];
    expect(ids(lastExchange([...before, ...exchange]))).toEqual(['3', '4', '5', '6']);
    expect(ids(lastExchange([line('1', 'contact'), line('2', 'contact')]))).toEqual(['1', '2']);
    expect(ids(lastExchange([]))).toEqual([]);
  });
});
