import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { z } from 'zod';

import { ApiRefusal } from '../client/api-refusal.js';
import { apiIn } from '../client/public-api.js';
import { runningIn } from '../client/running.js';
import { LEAST_FREE } from '../defaults.js';
import { bad, type Finding, good } from './finding.js';

const PAUSE_MS = 1000;

/** What an installation on one machine stands on; what does not run is not asked. */
export async function* machineFindings(folder: string): AsyncGenerator<Finding> {
  yield writable(folder);
  yield room(folder);
  yield secrets(folder);
  const process = running(folder);
  yield process;
  if (process.isGood) yield await services(folder);
}

export function node(): Finding {
  const [major = '0'] = process.versions.node.split('.');
  return Number(major) >= 24
    ? good('Node', process.versions.node)
    : bad('Node', process.versions.node, 'Start through npm run parley, which brings Node 24.');
}

function writable(folder: string): Finding {
  const what = 'Data folder';
  if (!existsSync(folder)) return bad(what, `${folder} is not there`, 'Run npm start once.');
  try {
    accessSync(folder, constants.W_OK);
    return good(what, folder);
  } catch {
    return bad(what, `${folder} can't be written`, 'Give another with --data-dir <folder>.');
  }
}

function room(folder: string): Finding {
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : '/');
  const free = bavail * bsize;
  const found = `${Math.round(free / 2 ** 20)} MB free`;
  return free > LEAST_FREE ? good('Disk', found) : bad('Disk', found, 'Make room.');
}

function secrets(folder: string): Finding {
  const what = 'Keys';
  const path = join(folder, 'keys.json');
  if (!existsSync(path)) return bad(what, `${path} is not there`, 'Run npm start once.');
  const isClosed = (statSync(path).mode & 0o077) === 0;
  const remedy = `Run chmod 600 ${path}.`;
  return isClosed ? good(what, 'readable by their owner alone') : bad(what, 'readable by others', remedy);
}

function running(folder: string): Finding {
  try {
    const { url, pid } = runningIn(folder);
    process.kill(pid, 0);
    return good('Parley', `runs at ${url}, process ${pid}`);
  } catch {
    return bad('Parley', 'does not run', 'Run npm start.');
  }
}

const questions = `{
  me { organization { name } }
  chats(first: 1) { totalCount }
  deals(first: 1) { totalCount }
  proposals(first: 1) { totalCount }
  usage { messageCount }
  channelAccounts { state }
}`;

const answered = z.object({ channelAccounts: z.array(z.object({ state: z.string() })) });

async function services(folder: string, tries = 3): Promise<Finding> {
  try {
    const { channelAccounts } = await apiIn(folder).ask({ query: questions, schema: answered });
    const connected = channelAccounts.filter(({ state }) => state === 'CONNECTED').length;
    return good('Services', `all answer; ${connected} of ${channelAccounts.length} accounts connected`);
  } catch (error) {
    const refusal = error instanceof ApiRefusal ? error : undefined;
    if (refusal?.isPassing && tries > 1) return wait(PAUSE_MS).then(() => services(folder, tries - 1));
    const found = `not all of them answer${refusal ? ` (${refusal.code})` : ''}`;
    return bad('Services', found, 'Stop Parley with Ctrl-C and run npm start again.');
  }
}
