import { randomUUID } from 'node:crypto';

import { kindOf } from './kinds.js';
import { type Operation, type Part, readPart, schemaOf } from './rpc-places.js';
import type { Ids } from './values.js';

/** Texts whose form the schema says too little of, by the name of the field. */
const texts: Readonly<Record<string, string>> = {
  ...{ apiHash: '0'.repeat(32), secretHash: '0'.repeat(64), permission: 'deals:read', operation: 'deals' },
  ...{ currency: 'EUR', timeZone: 'Europe/Riga', phone: '+79990000000', redirectUri: 'https://program.example/back' },
  ...{ codeChallenge: 'A'.repeat(43), codeHash: '0'.repeat(64), code: '00000' },
  ...{ contentType: 'text/csv', sniffedType: 'text/csv', sha256: '0'.repeat(64) },
  ...{
    after: '0',
    atLeast: '0',
    accountExternalId: '777000111',
    externalId: '777000222',
    email: 'nobody@example.org',
    key: 'tulips',
  },
};

type At = { readonly path: readonly string[]; readonly value: string };

/** An input of one’s own ids and of what is required, but for the one place that is tried. */
export const rpcInput = (operation: Operation, own: Ids, at: At): unknown =>
  valueOf(schemaOf(operation), '', { own, at });

type Within = { readonly own: Ids; readonly at: At | undefined };

function valueOf(schema: unknown, name: string, within: Within): unknown {
  const read = readPart(schema);
  const { at } = within;
  if (at?.path.length === 0) return at.value;
  if (read.anyOf) return valueOf(read.anyOf.find((one) => leadsTo(one, at)) ?? read.anyOf[0], name, within);
  if (read.properties) return objectOf(read, within);
  return read.items === undefined ? scalarOf(read, name, within.own) : listOf(read, name, within);
}

function listOf({ items, minItems = 0 }: Part, name: string, { own, at }: Within): readonly unknown[] {
  const isOnWay = at?.path[0] === '[]';
  return isOnWay || minItems > 0 ? [valueOf(items, name, { own, at: isOnWay ? next(at) : undefined })] : [];
}

const next = ({ path, value }: At): At => ({ path: path.slice(1), value });

const leadsTo = (schema: unknown, at: At | undefined): boolean => {
  const { format, properties, items } = readPart(schema);
  const [step] = at?.path ?? [];
  if (at && step === undefined) return format === 'uuid';
  return step === '[]' ? items !== undefined : step !== undefined && properties?.[step] !== undefined;
};

function objectOf({ properties = {}, required }: Part, { own, at }: Within): Record<string, unknown> {
  const [step] = at?.path ?? [];
  const wanted = Object.entries(properties).filter(([name]) => required.includes(name) || name === step);
  return Object.fromEntries(
    wanted.map(([name, inner]) => {
      const isOnWay = at !== undefined && name === step;
      return [name, valueOf(inner, name, { own, at: isOnWay ? next(at) : undefined })];
    }),
  );
}

function scalarOf(read: Part, name: string, own: Ids): unknown {
  if (read.const !== undefined) return read.const;
  if (read.enum) return read.enum[0];
  if (read.type === 'string') return textOf(read, name, own);
  return { integer: Math.max(read.minimum ?? 1, 1), number: 1, boolean: true }[read.type ?? ''] ?? null;
}

function textOf({ format, minLength = 0 }: Part, name: string, own: Ids): string {
  if (format === 'uuid') return ownId(name, own);
  if (format === 'date-time') return '2100-01-01T09:00:00.000Z';
  return texts[name] ?? 'tulips under the bridge'.padEnd(minLength, 'x');
}

const ownId = (name: string, own: Ids): string => {
  const kind = kindOf('', name);
  return kind ? own[kind] : randomUUID();
};
