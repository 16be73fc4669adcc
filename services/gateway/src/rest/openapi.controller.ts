import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

import { AUDIT_LOG_EXPORT, auditLogExport, auditLogForms } from '../audit-log/audit-log-export.types.js';
import { isKeyed, namesIn, type RestShape, shapeOf, without } from './rest-input.guard.js';
import { orderParameter } from './rest-order.guard.js';
import { restPaths } from './rest-paths.js';
import { statuses } from './rest.controller.js';

type Schema = z.core.JSONSchema.BaseSchema;

const errors: Schema = {
  type: 'object',
  description: 'What was refused; docs/api/errors.md says for each code when it happens and what to do.',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'extensions'],
        properties: {
          message: { type: 'string', description: 'English, for developers: translate by the code.' },
          extensions: {
            type: 'object',
            required: ['kind', 'code', 'details', 'retryable', 'retryAfterSeconds', 'correlationId', 'docs'],
            properties: {
              kind: { type: 'string' },
              code: { type: 'string', description: 'Stable, never reused.' },
              details: { type: 'object' },
              retryable: { type: 'boolean' },
              retryAfterSeconds: { type: ['number', 'null'] },
              correlationId: { type: 'string', format: 'uuid' },
              docs: { type: 'string', description: 'Where the code is explained.' },
            },
          },
        },
      },
    },
  },
};

/** What each status means for a client. */
const failures = {
  [statuses.invalid]: 'The request or a field of it is not as the contract says.',
  [statuses.unauthenticated]: 'A sign-in is needed, or the one that was given is over.',
  [statuses.forbidden]: 'No permission, or an origin that is not allowed.',
  [statuses['not-found']]: 'There is no such thing, or you may not see it.',
  [statuses.conflict]: 'Something stands against it, such as a key that was used for something else.',
  [statuses.limited]: 'Too much: come back after `Retry-After` seconds.',
  [statuses.unavailable]: 'Not now: send the same again, under the same key.',
};

/** What was erased is null to a client. */
const erasedIsNull = ({ jsonSchema }: { jsonSchema: Schema }): void => {
  const { anyOf } = jsonSchema;
  if (anyOf?.some(isErasedSchema))
    jsonSchema.anyOf = anyOf.map((part) => (isErasedSchema(part) ? { type: 'null' as const } : part));
};

const isErasedSchema = (part: unknown): boolean =>
  z.object({ properties: z.strictObject({ erased: z.unknown() }) }).safeParse(part).success;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: erasedIsNull });
  return rest;
};

/** The OpenAPI 3.1 document of the REST door, from the contracts that it serves. */
export function openApi(): Record<string, unknown> {
  const paths = Map.groupBy(restPaths.map(shapeOf), ({ path }) => path.path);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version: '1',
      description:
        'The same operations as of `POST /graphql`, with the same names, ids, codes and permissions. Fields are added, ' +
        'and enums get new values: accept what you don’t know.',
    },
    servers: [{ url: '/' }],
    paths: {
      ...Object.fromEntries(
        [...paths].map(([path, shapes]) => [
          path,
          Object.fromEntries(shapes.map((shape) => [shape.path.method.toLowerCase(), operationOf(shape)])),
        ]),
      ),
      [AUDIT_LOG_EXPORT]: { get: fileOf(shapeOf(auditLogExport), auditLogForms) },
    },
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'An access token, or an API key (`pk_…`).' },
      },
      schemas: { Errors: errors },
    },
  };
}

function operationOf(shape: RestShape) {
  const { operation, summary, method } = shape.path;
  const schema = { $ref: '#/components/schemas/Errors' };
  const answers = Object.entries(failures).map(
    ([status, description]) => [status, { description, content: { 'application/json': { schema } } }] as const,
  );
  return {
    summary,
    description: `\`${operation.name}\`. Permission: ${permissionOf(operation.permission)}.`,
    security: operation.permission === 'public' ? [] : [{ bearer: [] }],
    parameters: parametersOf(shape),
    ...(method !== 'GET' && bodyOf(shape)),
    responses: {
      200: {
        description: 'Done, or found.',
        content: { 'application/json': { schema: schemaOf(operation.output, 'output') } },
      },
      ...Object.fromEntries(answers),
    },
  };
}

/** A path that answers with a file. */
function fileOf(shape: RestShape, types: readonly string[]) {
  const { responses, ...operation } = operationOf(shape);
  const content = Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }]));
  return { ...operation, responses: { ...responses, 200: { description: 'The file.', content } } };
}

const permissionOf = (permission: string) =>
  ({ public: 'none', self: 'any sign-in' })[permission] ?? `\`${permission}\``;

const idSchema: Schema = { type: 'string', format: 'uuid' };

function parametersOf({ path, input, query }: RestShape) {
  const { properties = {}, required = [] } = schemaOf(input, 'input');
  const inPath = namesIn(path.path).map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: properties[name] ?? idSchema,
  }));
  const page = query.hasPage ? pageOf(properties['page']) : {};
  const conditions = [...query.conditions].map(([name, { schema: one }]) => [name, schemaOf(one, 'input')] as const);
  const plain = Object.entries({ ...properties, ...page }).filter(
    ([name]) => !['page', 'filter', 'orderBy', ...namesIn(path.path)].includes(name),
  );
  const others = [...plain, ...conditions];
  const inQuery = others.map(([name, one]) => ({
    ...{ name, in: 'query', required: required.includes(name) },
    ...(query.conditions.has(name) && { style: 'form', explode: false }),
    schema: one,
  }));
  const description = 'Makes a repeated call the same call: 1 to 255 characters, kept for 24 hours.';
  const schema = { type: 'string', minLength: 1, maxLength: 255 };
  const key = { name: 'Idempotency-Key', in: 'header', required: true, description, schema };
  const order = query.orders.length > 0 ? [orderParameter(query.orders)] : [];
  return [...inPath, ...(path.method === 'GET' ? [...inQuery, ...order] : []), ...(isKeyed(path) ? [key] : [])];
}

const pageOf = (schema: unknown): Record<string, unknown> =>
  z.object({ properties: z.record(z.string(), z.unknown()) }).safeParse(schema).data?.properties ?? {};

function bodyOf({ path, input }: RestShape) {
  const rest = without(input, namesIn(path.path));
  if (Object.keys(rest.shape).length === 0) return {};
  const schema = schemaOf(rest, 'input');
  const content = { schema, ...(path.example && { example: path.example }) };
  return { requestBody: { required: (schema.required ?? []).length > 0, content: { 'application/json': content } } };
}

/** Serves the document, which is the same for everybody. */
export function serveOpenApi(fastify: FastifyInstance): void {
  const text = JSON.stringify(openApi());
  fastify.get('/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(text));
}
