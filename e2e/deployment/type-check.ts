import { join } from 'node:path';

import ts from 'typescript';

import { identityOf, type Manifest } from './manifest.js';

const packages: Readonly<Record<string, string>> = {
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator',
};

function moduleOf(apiVersion: string): string {
  const [group = ''] = apiVersion.split('/');
  return `${packages[group] ?? 'kubernetes-models'}/${apiVersion}`;
}

/** A file in which every manifest is a literal of its kind's type: a field that Kubernetes doesn't know is an error. */
function sourceOf(manifests: readonly Manifest[]): string {
  return manifests
    .map((manifest, index) => {
      const { apiVersion, kind } = identityOf(manifest);
      return [
        `import type { I${kind} as T${index} } from '${moduleOf(apiVersion)}/${kind}';`,
        `export const m${index}: T${index} = ${JSON.stringify(manifest)};`,
      ].join('\n');
    })
    .join('\n');
}

/** What the pinned types say is wrong with the manifests, one line each. */
export function typeErrors(manifests: readonly Manifest[]): readonly string[] {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  const file = join(import.meta.dirname, 'rendered.mts');
  const host = ts.createCompilerHost(options);
  const text = sourceOf(manifests);
  const program = ts.createProgram([file], options, {
    ...host,
    getSourceFile: (name, ...rest) =>
      name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023) : host.getSourceFile(name, ...rest),
    fileExists: (name) => name === file || host.fileExists(name),
    readFile: (name) => (name === file ? text : host.readFile(name)),
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
