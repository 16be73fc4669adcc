import { forService } from '../schema/service-name.js';
import type { Statement } from './connection.js';

export type Statements = {
  readonly append: Statement;
  readonly appendOne: Statement;
  readonly load: Statement;
  readonly loadEach: Statement;
  readonly read: Statement;
  readonly correlated: Statement;
  readonly keepSnapshot: Statement;
};

const call = (service: string, name: string, parameters: number): Statement => {
  const marks = Array.from({ length: parameters }, (_, index) => `$${index + 1}`);
  return { name, sql: forService(service, `select {service}.${name}(${marks.join(', ')})::text`) };
};

/** The functions that a service's log is written and read with. */
export const statementsOf = (service: string): Statements => ({
  append: call(service, 'append', 16),
  appendOne: {
    ...call(service, 'append_one', 29),
    grouped: { ...call(service, 'append_each', 1), orderOf: ([, , , streamId]) => String(streamId) },
  },
  load: call(service, 'load', 6),
  loadEach: call(service, 'load_each', 4),
  read: call(service, 'read_stream', 3),
  correlated: call(service, 'correlated', 2),
  keepSnapshot: call(service, 'keep_snapshot', 6),
});
