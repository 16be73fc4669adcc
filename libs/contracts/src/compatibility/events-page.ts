import { z } from 'zod';

import { asSchema } from '../as-schema.js';
import type { EventDefinition } from '../define-event.js';

/** The catalogue page `docs/events.md`: every event by service, its version, its fields, and which are personal. */
export function eventsPage(events: Readonly<Record<string, readonly EventDefinition[]>>): string {
  const sections = Object.entries(events)
    .filter(([, owned]) => owned.length > 0)
    .map(([service, owned]) => [`## ${service}`, ...owned.map(eventSection)].join('\n\n'));
  return [
    '# Events',
    'Generated from `libs/contracts`. Personal fields (marked *personal*) are stored as ciphertext under their subject’s key.',
    ...sections,
    '',
  ].join('\n\n');
}

function eventSection({ type, version, schema, personal }: EventDefinition): string {
  const isPersonal = (field: string) => personal.some(([first]) => first === field);
  const fields = fieldsOf(schema).map(({ name, isOptional }) =>
    [`- \`${name}\``, isOptional ? 'optional' : '', isPersonal(name) ? '*personal*' : ''].filter(Boolean).join(', '),
  );
  return [`### \`${type}\` v${String(version)}`, fields.join('\n')].join('\n\n');
}

const fieldsOf = (schema: z.ZodType) =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape).map(([name, field]) => ({
        name,
        isOptional: asSchema(field).safeParse(undefined).success,
      }))
    : [];
