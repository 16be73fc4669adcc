import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

import { IdentitySettings } from '@parley/identity';
import { readSettings } from '@parley/platform';

import { LEAST_FREE } from '../defaults.js';
import type { Environment } from '../installed/installed.js';
import { bad, type Finding, good } from './finding.js';

const what = 'Exports';
const { exportFolder } = IdentitySettings.shape;

/** Whether there is a place for exports of organizations, and room in it. */
export function exportFolderFinding(environment: Environment): Finding {
  const { exportFolder: folder } = readSettings({ exportFolder }, { service: 'identity', environment });
  if (folder === undefined) return good(what, 'none can be made; PARLEY_IDENTITY_EXPORT_FOLDER says where to');
  const place = standing(folder);
  const remedy = `Make it writable for whoever runs Parley, or correct PARLEY_IDENTITY_EXPORT_FOLDER.`;
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
  } catch {
    return bad(what, `${folder} can't be written`, remedy);
  }
  const { bavail, bsize } = statfsSync(place);
  const free = `${folder}, ${String(Math.round((bavail * bsize) / 2 ** 20))} MB free`;
  return bavail * bsize > LEAST_FREE ? good(what, free) : bad(what, free, 'Make room.');
}

/** The folder, or what it is made in with the first export. */
const standing = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : standing(dirname(folder));
