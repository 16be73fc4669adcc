import { expect, it } from 'vitest';

import { renderFinding } from './finding.js';

it('has one line per finding, with a remedy where it failed', () => {
  expect(renderFinding({ what: 'Node', isGood: true, found: '24', remedy: 'x' })).toBe('ok   Node: 24');
  expect(renderFinding({ what: 'API', isGood: false, found: 'nobody answers', remedy: 'Run npm start.' })).toBe(
    'FAIL API: nobody answers. Run npm start.',
  );
});
