import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that a data centre is kept in. Whole files are replaced at once, journals only grow. */
export class Folder {
  constructor(private readonly path: string) {
    mkdirSync(path, { recursive: true });
  }

  readText(name: string): string | undefined {
    const path = join(this.path, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  writeText(name: string, text: string): void {
    const path = join(this.path, name);
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }

  readJson(name: string): unknown {
    const text = this.readText(name);
    return text === undefined ? undefined : JSON.parse(text);
  }

  writeJson(name: string, value: unknown): void {
    this.writeText(name, JSON.stringify(value));
  }

  appendLine(name: string, line: string): void {
    appendFileSync(join(this.path, name), `${line}\n`, { mode: 0o600 });
  }

  /** All whole lines; a line that was cut off by a crash is taken away, so that the next one starts clean. */
  readLines(name: string): readonly string[] {
    const text = this.readText(name) ?? '';
    const end = text.lastIndexOf('\n') + 1;
    if (end < text.length) truncateSync(join(this.path, name), Buffer.byteLength(text.slice(0, end)));
    return text.slice(0, end).split('\n').filter(Boolean);
  }
}
