import { IANAZone } from 'luxon';
import { resolve } from 'node:path';

import { apiIn } from '../client/public-api.js';
import { Problem } from '../problem.js';
import { ExportedFile } from './exported-file.js';
import type { ImportOptions } from './import-command.js';
import { ImportRun } from './import-run.js';
import { ImportingApi } from './importing-api.js';
import type { Tally } from './tally.js';

const TOLD_EVERY_MS = 1000;
const INTERRUPTED = 130;

/** Brings the export at that path into the installation that runs on that folder. */
export async function importExport(path: string, { account, timeZone }: ImportOptions, folder: string): Promise<void> {
  const zone = zoneOf(timeZone);
  const file = ExportedFile.open(resolve(process.env['INIT_CWD'] ?? process.cwd(), path));
  const api = apiIn(folder);
  const stop = new AbortController();
  // A second Ctrl-C ends it at once: nothing is lost by that either.
  process.once('SIGINT', () => stop.abort());
  const run = new ImportRun({
    file,
    api: new ImportingApi(api, file.changeSetId),
    options: { account, timeZone: zone },
    onProgress: telling(),
    signal: stop.signal,
  });
  try {
    await run.run();
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    if (run.tally.hasRecords) process.stdout.write(`${run.tally.report()}\n`);
    await api.close();
  }
  end(run.tally, stop.signal);
}

/** @throws Problem for a zone that nobody knows */
function zoneOf(asked: string | undefined): string {
  const zone = asked ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (IANAZone.isValidZone(zone)) return zone;
  throw new Problem(`${zone} is no time zone: give one such as Europe/Berlin or Asia/Almaty.`);
}

function end(tally: Tally, { aborted }: AbortSignal): void {
  if (aborted) {
    process.stderr.write('Stopped. The same command goes on from here, and doubles nothing.\n');
    process.exitCode = INTERRUPTED;
  } else if (!tally.isAnyDone) throw new Problem('Nothing in this file could be imported.');
}

function telling(): (share: number, tally: Tally) => void {
  let told = performance.now();
  return (share, tally) => {
    if (performance.now() - told < TOLD_EVERY_MS) return;
    told = performance.now();
    process.stderr.write(`Importing … ${Math.floor(share * 100)} %: ${tally.progress}\n`);
  };
}
