import { MessageReceived, ModelCalled, type Recorded, UsageMetered } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { meterUsage, type Used } from './meter-usage.js';

const [anna, boris] = ['0190b2c4-7d00-7000-8000-00000000000a', '0190b2c4-7d00-7000-8000-00000000000b'];
const id = '0190b2c4-7d00-7000-8000-000000000001';
const end = { service: 'messaging', epoch: 1, seq: '42' };

const recorded = <Event extends object>(event: Event, tenantId = anna, recordedAt = '2026-11-21T09:00:00.000Z') =>
  ({ ...event, envelope: { tenantId, recordedAt } }) as unknown as Recorded<Event>;

const message = (origin: 'live' | 'history' | 'import' = 'live') =>
  MessageReceived({
    messageId: id,
    chatId: id,
    chatKind: 'private',
    channelAccountId: id,
    subjectId: id,
    externalId: '1',
    sender: { peerId: id, name: 'Anna' },
    content: { text: 'hi', entities: [] },
    origin,
    opens: 'deal',
  });

const call = ModelCalled({
  runId: id,
  chatId: id,
  subjectId: id,
  model: 'rule-based',
  promptHash: '',
  answer: '',
  inputTokens: 0,
  outputTokens: 0,
  outcome: 'answered',
});

const metered = (batch: readonly Used[]) =>
  meterUsage(batch, end).map(({ tenantId, event }) => [tenantId, event.data.meter, event.data.count]);

describe('meter usage', () => {
  it('counts a batch once per organization and meter', () =>
    expect(metered([recorded(message()), recorded(message()), recorded(call), recorded(message(), boris)])).toEqual([
      [anna, 'messages', 2],
      [anna, 'ai-calls', 1],
      [boris, 'messages', 1],
    ]));

  it('splits a batch at the edge of a period', () =>
    expect(
      meterUsage([recorded(message()), recorded(message(), anna, '2026-12-01T00:00:00.000Z')], end).map(
        ({ event }) => event.data.period,
      ),
    ).toEqual(['2026-11', '2026-12']));

  it('counts nothing that was imported or read from history', () =>
    expect(metered([recorded(message('history')), recorded(message('import'))])).toEqual([]));

  it('names the same batch by the same source key', () =>
    expect(meterUsage([recorded(message())], end)).toEqual([
      {
        tenantId: anna,
        event: UsageMetered(
          { period: '2026-11', meter: 'messages', count: 1, source: end },
          { sourceKey: 'messaging:1:42:2026-11:messages' },
        ),
      },
    ]));
});
