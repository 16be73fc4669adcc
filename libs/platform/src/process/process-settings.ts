import { serviceNames, type CallerName } from '@parley/contracts';
import { z } from 'zod';

import { frameSettings } from '../settings/frame-settings.js';
import { secret, setting } from '../settings/setting.js';

/** What a process is told beside its service's frame. */
export const processSettings = {
  natsMonitoringUrl: setting(
    z.url().optional(),
    "NATS' monitoring address, such as `http://nats:8222`; the production profile reads from it what NATS promises.",
  ),
  natsReplicas: setting(
    z.int().min(1).max(5).default(1),
    'How many NATS servers keep each event; the production profile refuses less than three.',
  ),
  stopSeconds: setting(
    z.int().min(1).max(30).default(25),
    'How long a process that was told to end may finish what it has begun.',
  ),
} as const;

export type ProcessSettings = z.infer<z.ZodObject<typeof processSettings>>;

const unused = 'Not used: the gateway owns no data.';

/** The gateway has no database, and must not be given its passwords. */
const withoutDatabase = {
  ...frameSettings,
  databaseUrl: setting(z.string().default(''), unused),
  appPassword: secret(z.string().default(''), unused),
  workerPassword: secret(z.string().default(''), unused),
} as const;

/** Whether a caller has a log of its own: all but the gateway. */
export const ownsLog = (name: CallerName): boolean => serviceNames.some((service) => service === name);

/** The settings of one service's process. */
export const settingsOfProcess = (name: CallerName) => ({
  ...(ownsLog(name) ? frameSettings : withoutDatabase),
  ...processSettings,
});
