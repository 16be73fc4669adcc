import { setting, settingsOf } from '@parley/platform';
import { z } from 'zod';

export class BillingSettings extends settingsOf({
  aiCallLimit: setting(
    z.int().positive().default(10_000),
    'AI calls that an organization without a plan of its own may make in a calendar month; the first one over it is refused.',
  ),
}) {}
