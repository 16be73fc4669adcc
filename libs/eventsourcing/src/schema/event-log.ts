import { appendEachFunction } from './append-one.sql.js';
import { appendFunction } from './append.sql.js';
import { inlineRowsSql } from './inline-rows.js';
import { loadFunction, readFunction, snapshotFunction } from './load.sql.js';
import { sequenceFunctions } from './sequence.sql.js';
import { forService } from './service-name.js';
import { firstEpoch, logGrants, logTables } from './tables.sql.js';
import { tenantTableSql, type TenantTable } from './tenant-table.js';

const tables = (service: string): readonly TenantTable[] => [
  { service, table: 'events', app: ['select', 'insert'], worker: ['select'] },
  { service, table: 'streams', app: ['select', 'insert', 'update'], worker: ['select'] },
  { service, table: 'commands', app: ['select', 'insert', 'update'], worker: ['select', 'delete'] },
  { service, table: 'snapshots', app: ['select', 'insert', 'update'], worker: ['select', 'delete'] },
  { service, table: 'feed', app: ['select'], worker: ['select', 'insert'] },
];

const functionGrants = `
revoke execute on all functions in schema {service} from public;
grant usage on schema {service} to {service}_app, {service}_worker, {service}_search;
grant execute on function {service}.append, {service}.append_one, {service}.append_each, {service}.load, {service}.read_stream, {service}.correlated,
  {service}.keep_snapshot, {service}.inline_rows, {service}.write_rows to {service}_app;
grant execute on function {service}.sequence_events, {service}.raise_epoch to {service}_worker;
`;

/** The event log of one service, as its owner role makes it once. */
export const eventLogSql = ({ service }: { readonly service: string }): string =>
  [
    forService(service, logTables),
    ...tables(service).map(tenantTableSql),
    forService(service, logGrants + firstEpoch),
    inlineRowsSql(service, []),
    forService(
      service,
      appendFunction + appendEachFunction + loadFunction + readFunction + snapshotFunction + sequenceFunctions,
    ),
    forService(service, functionGrants),
  ].join('\n');
