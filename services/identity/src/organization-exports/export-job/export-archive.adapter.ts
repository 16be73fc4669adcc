import { once } from 'node:events';
import { Readable } from 'node:stream';

import { serviceNames } from '@parley/contracts';
import { Clock } from '@parley/kernel';
import { Injectable } from '@nestjs/common';
import archiver from 'archiver';

import { eventsFileOf, exportedLists, fileOf, MESSAGES } from './exported.js';
import { ExportedRecords, type Exporter } from './exported-records.adapter.js';

/** Told after each record and event. */
export type Counting = (doneCount: number) => Promise<void>;

type Filling = { readonly exporter: Exporter; readonly counting: Counting };

type Entry = { readonly name: string; readonly lines: AsyncGenerator };

/** Everything of an organization as one ZIP, written while it is read: never more of it in memory than a page. */
@Injectable()
export class ExportArchive {
  constructor(
    private readonly records: ExportedRecords,
    private readonly clock: Clock,
  ) {}

  of(exporter: Exporter, counting: Counting): Readable {
    const archive = archiver('zip', { zlib: { level: 6 }, forceZip64: true });
    // What goes wrong breaks the stream itself, and so whoever reads it, who may begin to only then.
    archive.on('error', () => undefined);
    this.fill(archive, { exporter, counting }).catch((error: unknown) => archive.destroy(asError(error)));
    return archive;
  }

  /** One file after the other: a source is read from the moment on that the archive has it. */
  private async fill(archive: archiver.Archiver, { exporter, counting }: Filling): Promise<void> {
    const counts = new Map<string, number>();
    let doneCount = 0;
    const count = (name: string) => {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      doneCount += 1;
      return counting(doneCount);
    };
    for (const { name, lines } of this.entries(exporter)) {
      counts.set(name, 0);
      await added(archive, { name, content: Readable.from(written(lines, () => count(name))) });
    }
    await added(archive, { name: 'manifest.json', content: this.manifest(exporter, counts) });
    await archive.finalize();
  }

  private entries(exporter: Exporter): readonly Entry[] {
    return [
      ...exportedLists.map((list) => ({ name: fileOf(list), lines: this.records.listed(list, exporter) })),
      { name: fileOf({ name: MESSAGES }), lines: this.records.messages(exporter) },
      ...serviceNames.map((service) => ({
        name: eventsFileOf(service),
        lines: this.records.events(service, exporter),
      })),
    ];
  }

  private manifest({ tenantId: organizationId }: Exporter, counts: ReadonlyMap<string, number>): string {
    const exportedAt = this.clock.now().toISOString();
    return `${JSON.stringify({ organizationId, exportedAt, counts: Object.fromEntries(counts) }, null, 2)}\n`;
  }
}

async function* written(lines: AsyncGenerator, count: () => Promise<void>): AsyncGenerator<string> {
  for await (const line of lines) {
    yield `${JSON.stringify(line)}\n`;
    await count();
  }
}

type Added = { readonly name: string; readonly content: Readable | string };

async function added(archive: archiver.Archiver, { name, content }: Added): Promise<void> {
  const whole = once(archive, 'entry');
  // A source that breaks is the archive's own error.
  if (content instanceof Readable) content.once('error', (error) => archive.destroy(error));
  archive.append(content, { name });
  await whole;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('An export broke off'));
