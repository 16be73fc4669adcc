import { z } from 'zod';

import { identityOf, type Manifest } from './manifest.js';

const model = z.custom<new (data: object) => { validate(): void }>((value) => typeof value === 'function');

/** @throws with the path and the rule, where a value is not what the pinned schema of its kind asks for */
export async function validate(manifest: Manifest): Promise<void> {
  const { apiVersion, kind, metadata } = identityOf(manifest);
  const from = apiVersion.startsWith('monitoring.coreos.com')
    ? '@kubernetes-models/prometheus-operator'
    : 'kubernetes-models';
  const loaded = z.record(z.string(), z.unknown()).parse(await import(`${from}/${apiVersion}/${kind}`));
  const Model = model.parse(loaded[kind]);
  try {
    new Model(manifest).validate();
  } catch (error) {
    throw new Error(`${kind} ${metadata.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
