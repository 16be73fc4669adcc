import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { type GraphQLSchema, parse, printSchema } from 'graphql';

import { documentsOf, type OperationDocument } from './documents.js';

const scalars = { BigInt: 'string', Date: 'string', DateTime: 'string', ID: 'string', Position: 'string' };

const config = {
  scalars,
  strictScalars: true,
  immutableTypes: true,
  enumsAsTypes: true,
  // Values are added to enums: who reads them must be ready for others.
  futureProofEnums: true,
  skipTypename: true,
  avoidOptionals: false,
};

const header = `// Generated from services/gateway/schema.graphql by tools/client-operations: run its spec with -u.
import type { ApiOperation, KeyOptional } from '../api-operation.js';
`;

/** The text of the module that holds every operation of the API and its types. */
export async function operationsFile(schema: GraphQLSchema): Promise<string> {
  const documents = documentsOf(schema);
  const types = await codegen({
    filename: 'operations.ts',
    schema: parse(printSchema(schema)),
    documents: documents.map(({ name, text }) => ({ location: name, document: parse(text) })),
    plugins: [{ operations: config }],
    pluginMap: { operations },
    config: {},
  });
  return [header, types, ...documents.map(constant)].join('\n');
}

function constant({ kind, name, text, isKeyed }: OperationDocument): string {
  const type = `${name}${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const variables = isKeyed ? `KeyOptional<${type}Variables>` : `${type}Variables`;
  const fields = `kind: '${kind}', name: '${name}', isKeyed: ${String(isKeyed)}`;
  return `export const ${name}: ApiOperation<${type}, ${variables}> = {\n  ${fields},\n  text: \`${text}\`,\n};\n`;
}
