import { describe, expect, it } from 'vitest';

import { defaults } from '../defaults.js';
import { block } from './block.js';

const started = {
  url: 'http://127.0.0.1:4000',
  dataDirectory: defaults.dataDirectory,
  email: 'demo@parley.local',
  password: 'p4ss',
  code: 'c0de',
  people: [{ key: 'anna', name: 'Anna Parker' }],
  drafter: 'by rules (no model configured)',
  remarks: ['No Telegram application is set.'],
};

describe('the block', () => {
  it('says where, how to get in, and what drafts', () => {
    const text = block(started);
    for (const part of [
      'http://127.0.0.1:4000/graphql',
      'http://127.0.0.1:4000/dev/mail',
      'demo@parley.local',
      'p4ss',
      'by rules',
      defaults.dataDirectory,
      'anna (Anna Parker)',
      'No Telegram',
    ])
      expect(text).toContain(part);
  });

  it('has three lines to paste', () => {
    const lines = block(started)
      .split('\n')
      .map((line) => line.trim());
    expect(lines).toContain('http://127.0.0.1:4000/graphiql?code=c0de');
    expect(lines).toContain('npm run parley -- watch');
    expect(lines).toContain('npm run parley -- demo say anna "How much is it?"');
  });

  it('names a folder that is not the usual one', () => {
    const text = block({ ...started, dataDirectory: '/d' });
    expect(text).toContain('npm run parley -- --data-dir /d watch');
    expect(text).toContain('npm run parley -- --data-dir /d demo say anna');
  });

  it('speaks of nobody where there is no demo', () => {
    const { password: _, ...rest } = started;
    const text = block({ ...rest, people: [] });
    expect(text).not.toContain('demo say');
    expect(text).not.toContain('password');
  });
});
