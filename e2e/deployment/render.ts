import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { parse, parseAllDocuments } from 'yaml';

import { kustomizationSchema, type Generator, type Kustomization, type Target } from './kustomization.js';
import { identityOf, isObject, jsonObject, type Manifest } from './manifest.js';
import { strategicMerge } from './strategic-merge.js';
import { withImages, withReplicas } from './transform.js';

/** Renders a kustomization and everything it stands on, as `kubectl kustomize` does. */
export function render(folder: string): readonly Manifest[] {
  const kustomization = kustomizationSchema.parse(parse(readFileSync(join(folder, 'kustomization.yaml'), 'utf8')));
  const { resources, configMapGenerator, patches, images, replicas, namespace, labels } = kustomization;
  let manifests: readonly Manifest[] = resources.flatMap((resource) => read(join(folder, resource)));
  for (const generator of configMapGenerator) manifests = withConfigMap(manifests, generator, folder);
  for (const patch of patches) manifests = withPatch(manifests, patch, folder);
  return manifests
    .map((manifest) => withImages(manifest, images))
    .map((manifest) => withReplicas(manifest, replicas))
    .map((manifest) => withLabels(manifest, labels))
    .map((manifest) => withNamespace(manifest, namespace));
}

const read = (path: string): readonly Manifest[] =>
  existsSync(join(path, 'kustomization.yaml'))
    ? render(path)
    : parseAllDocuments(readFileSync(path, 'utf8')).map((document) => jsonObject.parse(document.toJS()));

function withConfigMap(manifests: readonly Manifest[], generator: Generator, folder: string): readonly Manifest[] {
  const { name, behavior, files, options } = generator;
  const data = Object.fromEntries(files.map((file) => [basename(file), readFileSync(join(folder, file), 'utf8')]));
  const metadata = { name, ...(options?.labels && { labels: options.labels }) };
  const made: Manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata, data };
  if (behavior === 'create') return [...manifests, made];
  return patchedBy(manifests, { data }, { kind: 'ConfigMap', name });
}

type Patch = Kustomization['patches'][number];

function withPatch(manifests: readonly Manifest[], { path, target }: Patch, folder: string): readonly Manifest[] {
  const patch = jsonObject.parse(parse(readFileSync(join(folder, path), 'utf8')));
  const { kind, metadata } = identityOf(patch);
  if (!target) return patchedBy(manifests, patch, { kind, name: metadata.name });
  // A patch with a target says whom it is for there, so its own name means nothing.
  const { metadata: _, ...rest } = patch;
  return patchedBy(manifests, rest, target);
}

function patchedBy(manifests: readonly Manifest[], patch: Manifest, target: Target): readonly Manifest[] {
  if (!manifests.some((manifest) => isMeant(manifest, target)))
    throw new Error(`A patch is meant for nothing: ${JSON.stringify(target)}`);
  return manifests.map((manifest) => (isMeant(manifest, target) ? strategicMerge(manifest, patch) : manifest));
}

function isMeant(manifest: Manifest, { kind, name, labelSelector }: Target): boolean {
  const found = identityOf(manifest);
  if (kind !== undefined && kind !== found.kind) return false;
  if (name !== undefined && name !== found.metadata.name) return false;
  return labelSelector === undefined || hasLabel(found.metadata.labels ?? {}, labelSelector);
}

function hasLabel(labels: Readonly<Record<string, string>>, selector: string): boolean {
  const [label = '', value] = selector.split('=');
  return labels[label] === value;
}

const metadataOf = (manifest: Manifest): Manifest => (isObject(manifest['metadata']) ? manifest['metadata'] : {});

function withLabels(manifest: Manifest, labels: Kustomization['labels']): Manifest {
  if (labels.length === 0) return manifest;
  const pairs = Object.fromEntries(labels.flatMap((label) => Object.entries(label.pairs)));
  return strategicMerge(manifest, { metadata: { labels: pairs } });
}

function withNamespace(manifest: Manifest, namespace: string | undefined): Manifest {
  if (namespace === undefined || manifest['kind'] === 'Namespace') return manifest;
  return { ...manifest, metadata: { ...metadataOf(manifest), namespace } };
}
