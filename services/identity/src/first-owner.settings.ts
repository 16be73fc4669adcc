import { visibleName } from '@parley/contracts';
import { secret, settingsOf } from '@parley/platform';
import { z } from 'zod';

const owner = z.object({
  email: z.email(),
  password: z.string().min(12),
  name: visibleName(100),
  organizationName: visibleName(100),
});

/** Who may come in first, told to identity's process alone. */
export class FirstOwnerSettings extends settingsOf({
  firstOwner: secret(
    owner.optional(),
    'The first organization and its owner, as JSON with email, password, name and organizationName; made once.',
  ),
}) {}
