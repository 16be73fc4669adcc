import type { Statement } from './tenant-database.port.js';

/** Most statements that a connection keeps prepared; what is asked beyond them is planned each time. */
const MOST = 200;

type Prepared = { readonly name?: string; readonly text: string };

/** Statements by their text: `?` becomes `$n`, and the text a name under which each connection plans it once. */
export class PreparedStatements {
  private readonly known = new Map<string, Prepared>();

  of({ sql, values }: Statement) {
    return { ...(this.known.get(sql) ?? this.prepared(sql)), values: [...values] };
  }

  private prepared(sql: string): Prepared {
    let count = 0;
    const text = sql.replaceAll('?', () => `$${++count}`);
    if (this.known.size >= MOST) return { text };
    const prepared = { name: `read_${this.known.size}`, text };
    this.known.set(sql, prepared);
    return prepared;
  }
}
