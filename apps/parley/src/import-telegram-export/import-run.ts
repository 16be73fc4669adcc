import { setTimeout as wait } from 'node:timers/promises';

import { choices, type KnownAccount } from '../client/known-accounts.js';
import { Problem } from '../problem.js';
import type { ExportedFile } from './exported-file.js';
import type { ImportingApi } from './importing-api.js';
import { type Piece, readExport } from './read-export.js';
import { BatchSender } from './send-batch.js';
import { Tally } from './tally.js';
import { traceOwner } from './trace-owner.js';
import { agreedOn, whoseExport } from './whose-export.js';

export type ImportOptions = { readonly account?: string | undefined; readonly timeZone: string };

export type ImportParts = {
  readonly file: ExportedFile;
  readonly api: ImportingApi;
  readonly options: ImportOptions;
  /** Told from time to time: how much of the file was read, and what became of it. */
  readonly onProgress: (share: number, tally: Tally) => void;
  readonly signal: AbortSignal;
};

/** A clock may be ahead by so much. */
const DAY_MS = 86_400_000;

/** One import from its first byte to its report. Stopped at any moment, the next one goes on from there. */
export class ImportRun {
  readonly tally = new Tally();
  private readonly sender: BatchSender;
  private accounts: readonly KnownAccount[] = [];
  private taken: string | undefined;

  constructor(private readonly parts: ImportParts) {
    const { api, signal } = parts;
    const pause = (milliseconds: number) => wait(milliseconds, undefined, { signal });
    this.sender = new BatchSender({ take: (batch) => api.take(batch), tally: this.tally, pause });
  }

  /** @throws Problem where nothing can be imported */
  async run(): Promise<void> {
    const { file, options, signal, onProgress } = this.parts;
    this.accounts = await this.parts.api.accounts();
    this.taken = await this.agreed();
    const latest = new Date(Date.now() + DAY_MS).toISOString();
    const read = { accountExternalId: this.taken, timeZone: options.timeZone, latest };
    for await (const piece of readExport(file.pieces(), read)) {
      await this.take(piece);
      onProgress(file.share, this.tally);
      if (signal.aborted) return;
    }
    if (!this.tally.hasRecords) throw new Problem(noExport);
  }

  private async agreed(): Promise<string | undefined> {
    const { account } = this.parts.options;
    const said = this.said();
    const known = this.accounts.flatMap(({ externalId }) => (externalId === null ? [] : [externalId]));
    // In a supergroup two known accounts may both have written, and either may have exported it.
    const askedFor = said === undefined && known.length === 1 ? known : [];
    const trace = await traceOwner(this.parts.file.pieces(), new Set(askedFor));
    const agreed = agreedOn(said, trace, this.accounts);
    switch (agreed.kind) {
      case 'account':
        return agreed.externalId;
      case 'open':
        return undefined;
      case 'other':
        throw new Problem(`This chat is that of the Telegram account ${agreed.externalId}, not of ${account ?? ''}.`);
      case 'stranger':
        throw new Problem(
          `This chat is that of the Telegram account ${agreed.externalId}, which Parley does not know: ${this.remedy()}`,
        );
    }
  }

  private said(): string | undefined {
    const { account } = this.parts.options;
    const whose = whoseExport(account, this.accounts);
    switch (whose.kind) {
      case 'account':
        return whose.externalId;
      case 'unsaid':
        return undefined;
      case 'unknown':
        throw new Problem(`No connected account is called ${account ?? ''}: ${this.remedy()}`);
      case 'ambiguous':
        throw new Problem(`Several connected accounts are called ${account ?? ''}: ${this.remedy()}`);
    }
  }

  private async take(piece: Piece): Promise<void> {
    switch (piece.kind) {
      case 'account':
        return this.isOf(piece.externalId);
      case 'batch':
        return this.sender.send(piece);
      case 'skipped':
        if (piece.reason === 'no-account')
          throw new Problem(`The export of a single chat doesn't say whose it is: ${this.remedy()}`);
        return this.tally.skip(piece);
    }
  }

  private isOf(externalId: string): void {
    const { account } = this.parts.options;
    if (account !== undefined && this.taken !== externalId)
      throw new Problem(`This is the export of the Telegram account ${externalId}, not of ${account}.`);
    this.taken = externalId;
  }

  private remedy(): string {
    const known = choices(this.accounts);
    const own = 'give --account with the Telegram id of whoever exported it';
    return known === '' ? `${own}.` : `${own}, such as ${known}.`;
  }
}

const noExport =
  'This is no export of Telegram Desktop: there, choose Export chat history or Export Telegram data, and the format "Machine-readable JSON".';
