import { describe, expect, it } from 'vitest';

import { defaults } from '../defaults.js';
import { readOptions, usage } from './options.js';

const read = (...args: string[]) => readOptions(args, '/here');

describe('the options of a start', () => {
  it('have defaults', () => {
    expect(read()).toEqual({
      dataDirectory: defaults.dataDirectory,
      port: 4000,
      isReset: false,
      hasDemo: true,
      isHelp: false,
      telegram: 'demo',
    });
  });

  it('are read', () => {
    expect(read('--data-dir', 'x', '--port', '0', '--reset', '--no-demo', '--telegram', 'live')).toMatchObject({
      dataDirectory: '/here/x',
      port: 0,
      isReset: true,
      hasDemo: false,
      telegram: 'live',
    });
    expect(read('--model', 'http://localhost:1/v1', '--model-name', 'm').model).toEqual({
      url: 'http://localhost:1/v1',
      name: 'm',
    });
  });

  it('mean real Telegram where the demo is left out', () => {
    expect(read('--no-demo')).toMatchObject({ hasDemo: false, telegram: 'live' });
  });

  it.each([
    [['--what'], '--what'],
    [['--port', 'x'], '--port x'],
    [['--port', '70000'], '--port 70000'],
    [['--telegram', 'maybe'], '--telegram maybe'],
    [['--no-demo', '--telegram', 'demo'], '--telegram demo'],
    [['--model', 'http://a'], '--model-name'],
    [['--model-name', 'm'], '--model <url>'],
    [['--model', 'x', '--model-name', 'm'], '--model x'],
  ])('%j are refused in one sentence that names them', (args, named) => {
    expect(() => read(...args)).toThrow(named);
    expect(() => read(...args)).toThrow(/^[^\n]+\.$/);
  });

  it('are all in the help', () => {
    for (const name of ['data-dir', 'port', 'reset', 'no-demo', 'telegram', 'model', 'model-name', 'help'])
      expect(usage).toContain(`--${name}`);
  });
});
