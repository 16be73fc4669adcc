import { z } from 'zod';

import { secret, setting } from '../settings/setting.js';

/** Where files lie: what the gateway, which takes them in and hands them out, and every service that reads them is told. */
export const fileSettings = {
  filesFolder: setting(
    z.string().min(1).optional(),
    'Folder for files, sealed under keys of their own; shared by all replicas. Absent, and no `filesBucket`: none can be uploaded.',
  ),
  filesBucket: setting(
    z.string().min(3).max(63).optional(),
    'Bucket of an S3-compatible storage for files, sealed likewise; goes before `filesFolder`.',
  ),
  filesUrl: setting(z.url({ protocol: /^https?$/ }).optional(), 'Where that storage answers; absent: Amazon’s own.'),
  filesRegion: setting(z.string().min(1).default('us-east-1'), 'Its region.'),
  filesKeyId: secret(z.string().optional(), 'Id of the key to that storage; absent: what the machine has been given.'),
  filesKey: secret(z.string().optional(), 'The key of that id.'),
} as const;

export type FileSettings = z.infer<z.ZodObject<typeof fileSettings>>;
