import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { frameSettings } from './frame-settings.js';
import { settingsReference } from './settings-reference.js';

const page = join(import.meta.dirname, '../../../../docs/settings.md');

const introduction = `# Settings of a service

Generated from \`libs/platform\`. Every service of an installation reads these; what a service reads besides stands in
its README. \`PARLEY_<SETTING>\` sets all of them, \`PARLEY_<SERVICE>_<SETTING>\` one alone, and wins. What is no secret may
also stand in the service's settings file, a JSON object by setting; variables win over it. A secret in a file is refused.

`;

describe('docs/settings.md', () => {
  it('is what the frame declares', async () => {
    await expect(introduction + settingsReference('The frame', frameSettings)).toMatchFileSnapshot(page);
  });
});
