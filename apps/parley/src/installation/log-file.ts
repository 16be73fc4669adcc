import { closeSync, openSync, writeSync } from 'node:fs';

/** Where the services of one process log. Each line is there at once, also the last one before a crash. */
export class LogFile {
  private file: number | undefined;

  constructor(path: string) {
    this.file = openSync(path, 'a', 0o600);
  }

  write(line: string): void {
    if (this.file === undefined) return;
    try {
      writeSync(this.file, line);
    } catch {
      // A full disk costs lines of the log, never the installation.
    }
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }
}
