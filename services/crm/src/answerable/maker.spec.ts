import { everyRow, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { describe, expect, it } from 'vitest';

import { answererOf } from './maker.js';

const by = (kind: Actor['principal']['kind'], onBehalfOf?: string): Actor => ({
  ...{ tenantId: 'org', principal: { kind, id: kind } },
  ...(onBehalfOf !== undefined && { onBehalfOf }),
});
const own: Reach = { rows: 'own', assigneeIds: ['ada'], teamIds: [] };

describe('who answers at first for what is made', () => {
  it('is the user who makes it, or has it made', () => {
    expect(answererOf(by('user'), everyRow)).toBe('user');
    expect(answererOf(by('agent', 'ada'), everyRow)).toBe('ada');
  });

  it('is nobody where no user does, unless it could not be reached by its maker then', () => {
    expect(answererOf(by('system'), everyRow)).toBeNull();
    expect(answererOf(by('integration'), own)).toBe('ada');
  });
});
