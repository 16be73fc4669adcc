import { secret, setting, settingsOf } from '@parley/platform';
import { z } from 'zod';

const dataCentre = z.object({
  /** Data centre id → port on 127.0.0.1. */
  addresses: z.record(z.string(), z.int()),
  trust: z.object({ fingerprint: z.string(), n: z.string(), e: z.int() }),
});

export class MessagingSettings extends settingsOf({
  telegramSide: setting(
    z.enum(['demo', 'live']).default('demo'),
    '`demo` trusts only the local data centre, `live` only Telegram. A process is of one side for as long as it lives.',
  ),
  sideOfNewOrganizations: setting(
    z.enum(['demo', 'live']).default('demo'),
    'On which side an organization is from its first account on, for good. The same for processes of both sides. ' +
      'An organization that sets a Telegram application of its own before that is on the live side.',
  ),
  localDataCentre: setting(dataCentre.optional(), 'Key and ports of the local data centre; needed on the `demo` side.'),
  telegramApiId: setting(
    z.coerce.number().int().positive().optional(),
    'Id of your own Telegram application (my.telegram.org) for organizations that have set none. Also TELEGRAM_API_ID.',
  ),
  telegramApiHash: secret(
    z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .optional(),
    'Hash of the same application. Also TELEGRAM_API_HASH.',
  ),
  historyDepth: setting(z.int().min(0).max(10_000).default(500), 'How many messages of a chat are read back.'),
  gapWaitMilliseconds: setting(
    z.int().min(10).max(10_000).default(500),
    'How long a hole in the updates may close by itself.',
  ),
}) {}
