import { execFileSync } from 'node:child_process';

import { parseAllDocuments } from 'yaml';

import { jsonObject, type Manifest } from './manifest.js';

/** The same by Kubernetes' own tool, where the machine has it. */
export function renderByKubectl(folder: string): readonly Manifest[] | undefined {
  try {
    const text = execFileSync('kubectl', ['kustomize', folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return parseAllDocuments(text).map((document) => jsonObject.parse(document.toJS()));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
