import { LARGEST_FILE_BYTES } from '@parley/contracts';
import { fileSettings, setting, settingsOf } from '@parley/platform';
import { z } from 'zod';

export class CrmSettings extends settingsOf({
  ...fileSettings,
  largestFileBytes: setting(
    z
      .int()
      .min(1)
      .max(LARGEST_FILE_BYTES)
      .default(512 * 1024 ** 2),
    'The most bytes that one file of an organization may have.',
  ),
}) {}
