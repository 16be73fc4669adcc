import { mapTable, recordFrom, rowFrom, type TableMapping } from '../read-models/row-mapping/table-mapping.js';
import type { ReadModel } from '../read-models/read-model.js';
import type { PreparedStream } from './prepared-append.js';

/** A read model that is written in the append itself. */
export type WrittenModel = {
  readonly model: ReadModel;
  readonly mapping: TableMapping;
  readonly types: ReadonlySet<string>;
};

export const writtenModels = (models: readonly ReadModel[]): readonly WrittenModel[] =>
  models
    .filter(({ mode }) => mode !== 'runner')
    .map((model) => ({ model, mapping: mapTable(model.table), types: new Set(model.events.map(({ type }) => type)) }));

/** The folds that this code stands for: an append that names another than the table's is refused. */
export const foldsOf = (models: readonly WrittenModel[]): readonly string[] =>
  models.map(({ model, mapping }) => `${mapping.table}=${model.name}`);

/** The row that a stream's inline fold stands at, by table. */
export type Rows = ReadonlyMap<string, object>;

type Numbered = { readonly n: number } & Readonly<Record<string, unknown>>;

type TableChange = { readonly put?: readonly Numbered[]; readonly gone?: readonly string[] };

/** Rows of a load as their folds know them. */
export function rowsOf(models: readonly WrittenModel[], loaded: ReadonlyMap<string, Record<string, unknown>>): Rows {
  const rows = models.flatMap(({ mapping }) => {
    const record = loaded.get(mapping.table);
    if (!record) return [];
    const dates = mapping.columns
      .filter(({ runtimeType, name }) => runtimeType === 'Date' && typeof record[name] === 'string')
      .map(({ name }) => [name, new Date(String(record[name]))] as const);
    return [[mapping.table, rowFrom(mapping, { ...record, ...Object.fromEntries(dates) })] as const];
  });
  return new Map(rows);
}

type Numbering = { readonly stream: PreparedStream; readonly first: number };

const idOf = (streamId: string) => streamId.slice(-36);

function inline(
  { model, mapping, types }: WrittenModel,
  { stream, first }: Numbering,
  before: object | null,
): TableChange {
  let row = before;
  let last: number | undefined;
  for (const [index, { folded }] of stream.events.entries()) {
    if (!types.has(folded.type)) continue;
    if (model.key(folded) !== idOf(stream.streamId))
      throw new Error(`${model.name} is inline, so the key of its row is the stream's own id`);
    row = model.evolve(row, folded);
    last = first + index;
  }
  if (last === undefined) return {};
  if (row === null) return { gone: [idOf(stream.streamId)] };
  return { put: [{ ...recordFrom(mapping, row, ''), n: last }] };
}

function insertOnly({ model, mapping, types }: WrittenModel, { stream, first }: Numbering): TableChange {
  const put = stream.events.flatMap(({ folded }, index) => {
    const row = types.has(folded.type) ? model.evolve(null, folded) : null;
    return row === null ? [] : [{ ...recordFrom(mapping, row, ''), n: first + index }];
  });
  return { put };
}

const join = (changes: readonly TableChange[]): TableChange => {
  const put = changes.flatMap((change) => change.put ?? []);
  const gone = changes.flatMap((change) => change.gone ?? []);
  return { ...(put.length > 0 && { put }), ...(gone.length > 0 && { gone }) };
};

/** Numbers events from 1 through all streams, as the append function does. */
const numbered = (streams: readonly PreparedStream[]): readonly Numbering[] => {
  let first = 1;
  return streams.map((stream) => {
    const one = { stream, first };
    first += stream.events.length;
    return one;
  });
};

/** What an append changes in the service's tables, by table; nothing where it changes none. `rowsAt` only of loaded streams. */
export function foldRows(
  models: readonly WrittenModel[],
  streams: readonly PreparedStream[],
  rowsAt?: (streamId: string) => Rows | undefined,
): string | null {
  const numberings = numbered(streams);
  const changes = models.flatMap((written): readonly (readonly [string, TableChange])[] => {
    const { model, mapping, types } = written;
    const own = numberings.filter(({ stream }) => stream.events.some(({ folded }) => types.has(folded.type)));
    if (own.length === 0) return [];
    if (model.mode === 'inline' && !rowsAt) throw new Error(`${model.name} is inline: its streams are loaded first`);
    const change = own.map((one) =>
      model.mode === 'inline'
        ? inline(written, one, rowsAt?.(one.stream.streamId)?.get(mapping.table) ?? null)
        : insertOnly(written, one),
    );
    return [[mapping.table, join(change)]];
  });
  return changes.length === 0 ? null : JSON.stringify(Object.fromEntries(changes));
}
