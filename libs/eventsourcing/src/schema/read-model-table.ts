import { STANDS_AT } from '../read-models/row-mapping/table-mapping.js';
import { forService, identifier, literal, serviceName } from './service-name.js';
import { type Right, tenantTableSql } from './tenant-table.js';

export type ReadModelTableSpec = {
  readonly service: string;
  readonly table: string;
  /** The fold that stands in it: `crm.deal-board.v1`. */
  readonly name: string;
  readonly mode: 'inline' | 'insert-only' | 'runner';
  /** Without the plumbing: `deal_id uuid not null, title text not null`. */
  readonly columns: string;
  /** The row's key within the organization: `deal_id`. */
  readonly key: string;
  /** Indexes, each by its columns after the tenant: `stage_id`. */
  readonly indexes?: readonly string[];
  /** The shadow schema of a rebuild; the service's own if absent. */
  readonly schema?: string;
  readonly search?: boolean;
  /** Its events are as new as the table: in a log that has others already, it is in force as it is, empty. */
  readonly isOfNewEvents?: boolean;
};

const everything: readonly Right[] = ['select', 'insert', 'update', 'delete'];

/** The append runs under the requests' role, so that role may write what the append writes. */
const rightsOfApp = (mode: ReadModelTableSpec['mode']): readonly Right[] => {
  switch (mode) {
    case 'inline':
      return everything;
    case 'insert-only':
      return ['select', 'insert', 'update'];
    case 'runner':
      return ['select'];
  }
};

/**
 * A read model's table with its plumbing (`tenant_id`, `stands_at`), its walls and its entry in `read_model_versions`,
 * so that no service can forget them. On a log that has events already the entry is
 * left out: the table is in force once it was rebuilt.
 */
export function readModelTableSql(spec: ReadModelTableSpec): string {
  const service = serviceName(spec.service);
  const schema = identifier(spec.schema ?? service);
  const table = identifier(spec.table);
  const full = `${schema}.${table}`;
  return [
    `create table ${full} (tenant_id uuid not null, ${spec.columns}, ${STANDS_AT} bigint not null,
  primary key (tenant_id, ${identifier(spec.key)})) with (fillfactor = 90);`,
    ...(spec.indexes ?? []).map((columns) => `create index on ${full} (tenant_id, ${columns});`),
    tenantTableSql({
      service,
      table,
      schema,
      app: rightsOfApp(spec.mode),
      worker: everything,
      ...(spec.search !== undefined && { search: spec.search }),
    }),
    ...(spec.schema === undefined ? [entry(service, spec)] : []),
  ].join('\n');
}

const entry = (service: string, { table, name, mode, isOfNewEvents }: ReadModelTableSpec) =>
  forService(
    service,
    `insert into {service}.read_model_versions select ${literal(table)}, ${literal(name)}, ${literal(mode)}${
      isOfNewEvents ? '' : '\n      where not (select is_called from {service}.events_position_seq)'
    };`,
  );
