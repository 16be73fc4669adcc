import { CrmIdentifiers, crmService, type RowToWrite, RowWriter } from '@parley/crm';
import { frameMigrations } from '@parley/platform';
import { openedLog, type OpenedLog } from '@parley/platform/spec-support';
import { createDatabase, startCluster } from '@parley/testing/servers';
import { v7 } from 'uuid';

import { asked, missedUnless, percentile } from './installation/figures.js';
import { columns, readAll } from './record-import/table.js';

const [readCount, writeCount] = [asked('rows', 1_000_000), asked('written', 10_000)];

/** Rows a second that an import must write, and megabytes that reading may hold. */
const [SPEED, MEMORY] = [4000, 500];

/** A longer transaction is ended by PostgreSQL on a busy machine. */
const sizes = [50, 100, 200];

/** Reads a table of a million rows, row by row, and says how fast, and how much is held. */
async function reading(): Promise<void> {
  const began = performance.now();
  let [count, refused, peak] = [0, 0, 0];
  for await (const row of readAll(readCount)) {
    count += 1;
    refused += row.refused.length;
    if (count % 10_000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
  }
  const seconds = (performance.now() - began) / 1000;
  const megabytes = peak / 1024 / 1024;
  console.info(
    `read: ${(count / seconds).toFixed(0)} rows/s of ${count} with ${columns.length} columns, ${refused} cells refused; ` +
      `the process held ${megabytes.toFixed(0)} MB (bar ${MEMORY}${missedUnless(megabytes <= MEMORY)})`,
  );
}

/** Writes rows in pieces of one size, each a transaction, into an organization of its own. */
async function writing(log: OpenedLog, size: number): Promise<void> {
  const [tenantId, importId] = [v7(), v7()];
  const principal = { kind: 'user', id: v7() } as const;
  const writer = new RowWriter(log.tenants, log.store, new CrmIdentifiers(log.keyring));
  const took: number[] = [];
  let piece: RowToWrite[] = [];
  for await (const { number, contact } of readAll(writeCount)) {
    piece.push({ number, contact, customFields: [] });
    if (piece.length < size) continue;
    const commandId = v7();
    const context = { actor: { tenantId, principal }, commandId, correlationId: commandId, causationId: commandId };
    const began = performance.now();
    await writer.write(piece, {
      ...{ importId, matchBy: 'phone', makerId: principal.id },
      context: { ...context, changeSetId: importId, now: new Date().toISOString() },
    });
    took.push(performance.now() - began);
    piece = [];
  }
  const perSecond = (took.length * size * 1000) / took.reduce((sum, one) => sum + one, 0);
  console.info(
    `written in pieces of ${size}: ${perSecond.toFixed(0)} rows/s (bar ${SPEED}${missedUnless(perSecond >= SPEED)}); ` +
      `a piece p50 ${percentile(took, 0.5).toFixed(0)} ms, p99 ${percentile(took, 0.99).toFixed(0)} ms`,
  );
}

/** What a table of people costs to read, and to write as contacts with their companies. */
async function main(): Promise<void> {
  await reading();
  await using cluster = await startCluster({ settings: {} });
  const migrations = [...frameMigrations('crm'), ...crmService.migrations];
  const log = await openedLog({ ...crmService, migrations }, await createDatabase(cluster.address));
  for (const size of sizes) await writing(log, size);
  await log.close();
}

await main();
