import { expect, it } from 'vitest';

import { codeVariables } from './mail-code.js';

it('a code has a link where the console has an address, and stays out of what a server is asked for', () => {
  expect(codeVariables('c0de', { publicUrl: undefined, page: 'join' })).toEqual({ code: 'c0de' });
  const { link = '' } = codeVariables('c0de', { publicUrl: 'https://parley.example/', page: 'join' });
  expect(link).toBe('https://parley.example/join#c0de');
  expect(new URL(link).pathname).not.toContain('c0de');
});
