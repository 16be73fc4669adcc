import { describe, expect, it } from 'vitest';

import { inLogContext } from './log-context.js';
import { PinoLog } from './pino-log.js';

const canary = 'sk-secret-42';

describe('log (check 38)', () => {
  const written = (say: (log: PinoLog) => void) => {
    const lines: string[] = [];
    say(new PinoLog({ service: 'crm', level: 'debug', to: { write: (line) => void lines.push(line) } }));
    return { text: lines.join(''), entry: JSON.parse(lines[0] ?? '{}') as Record<string, unknown> };
  };

  it('writes organization, actor, correlation and UTC time with every entry', () => {
    const { entry } = written((log) =>
      inLogContext({ tenantId: 'org-1', actor: 'user:ada', correlationId: 'c-1' }, () => {
        log.info('A deal was moved.', { dealId: 'd-1' });
      }),
    );
    expect(entry).toMatchObject({
      severity: 'info',
      service: 'crm',
      what: 'A deal was moved.',
      dealId: 'd-1',
      tenantId: 'org-1',
      actor: 'user:ada',
      correlationId: 'c-1',
    });
    expect(entry['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('hides whatever is not on the allow-list, in fields and in errors', () => {
    const { text } = written((log) => {
      log.info('A message came.', { text: canary, phone: canary, name: { first: canary }, input: { a: canary } });
      log.error('It failed.', { error: new Error(canary, { cause: new TypeError(canary) }) });
    });
    console.info(`canary hits in ${text.length} characters of log: ${text.split(canary).length - 1}`);
    expect(text).not.toContain(canary);
    expect(text).toContain('[hidden]');
    expect(text).toContain('TypeError');
  });

  it('mutant: what is on the list is shown as it is', () => {
    expect(written((log) => log.info('It was asked.', { operation: canary })).text).toContain(canary);
  });
});
