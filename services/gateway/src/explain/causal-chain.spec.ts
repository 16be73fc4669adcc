import { describe, expect, it } from 'vitest';

import { causalChain, type Caused } from './causal-chain.js';

const event = (
  id: string,
  causationId: string,
  [streamId, streamVersion, recordedAt, about = streamId]: [string, number, string, string?],
): Caused => ({
  id,
  causationId,
  streamId,
  streamVersion,
  about,
  recordedAt,
});

const received = event('received', 'telegram', ['log', 1, '01', 'question']);
const closed = event('closed', 'received', ['turn', 1, '02']);
const proposed = event('proposed', 'closed', ['proposal', 1, '03']);
const approved = event('approved', 'command', ['proposal', 2, '04']);
const requested = event('requested', 'approved', ['recipient', 1, '05']);
const sent = event('sent', 'requested', ['log', 2, '06', 'answer']);
const dealMade = event('deal', 'received', ['deal', 1, '02']);
const all = [sent, requested, dealMade, approved, proposed, closed, received];

const chainOf = (id: string, events = all) => causalChain(events, (one) => one.id === id).map((one) => one.id);

describe('a causal chain', () => {
  it('goes back to the message that began it, past a decision of a person', () => {
    expect(chainOf('sent')).toEqual(['received', 'closed', 'proposed', 'approved', 'requested', 'sent']);
  });

  it('leaves out what else followed from the same message', () => {
    expect(chainOf('sent')).not.toContain('deal');
    expect(chainOf('deal')).toEqual(['received', 'deal']);
  });

  it('goes on in the story of what is asked about, whatever first cause each change has', () => {
    const assigned = event('assigned', 'command', ['deal', 2, '07']);
    const moved = event('moved', 'by hand', ['deal', 3, '08']);
    const story = [...all, assigned, moved];
    const chain = (...asked: readonly string[]) =>
      causalChain(story, ({ id }) => asked.includes(id)).map(({ id }) => id);
    expect(chain('deal', 'assigned', 'moved')).toEqual(['received', 'deal', 'assigned', 'moved']);
    expect(chain('deal', 'moved')).toEqual(['received', 'deal', 'moved']);
  });

  it('tells of a message no other one of its chat', () => {
    const edited = event('edited', 'telegram again', ['log', 3, '07', 'question']);
    expect(causalChain([...all, edited], ({ about }) => about === 'question').map(({ id }) => id)).toEqual([
      'received',
      'edited',
    ]);
  });

  it('never shows an effect before its cause, whatever the clocks say', () => {
    const early = { ...closed, recordedAt: '00' };
    expect(chainOf('closed', [early, received])).toEqual(['received', 'closed']);
  });

  it('ends even where causes run in a circle', () => {
    const a = event('a', 'b', ['x', 1, '01']);
    const b = event('b', 'a', ['y', 1, '02']);
    expect(chainOf('a', [a, b])).toHaveLength(2);
  });

  it('is empty for what nobody recorded', () => {
    expect(chainOf('unknown')).toEqual([]);
  });
});
