import type { Actor } from '@parley/kernel';
import { describe, expect, it } from 'vitest';

import { actingFor } from './acting-for.js';

const tenantId = 'org';
const by = (kind: Actor['principal']['kind'], onBehalfOf?: string): Actor =>
  actingFor({ tenantId, principal: { kind, id: 'who' }, ...(onBehalfOf !== undefined && { onBehalfOf }) });

describe('outreach acts', () => {
  it('for the member who asked', () => expect(by('user').onBehalfOf).toBe('who'));
  it('for whoever lent the key that asked, never without anybody behind it', () =>
    expect(by('integration', 'ada').onBehalfOf).toBe('ada'));
  it('by itself where a service asked', () => expect(by('system').onBehalfOf).toBeUndefined());
});
