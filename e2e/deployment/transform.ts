import type { Kustomization } from './kustomization.js';
import { identityOf, isList, isObject, type Json, type Manifest } from './manifest.js';

/** Every `image` anywhere in it, by the name it is written with. */
export function withImages(manifest: Manifest, images: Kustomization['images']): Manifest {
  const change = (value: Json, name?: string): Json => {
    if (isList(value)) return value.map((item) => change(item));
    if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, change(own, key)]));
    const image = name === 'image' ? images.find((known) => known.name === value) : undefined;
    return image ? `${image.newName}:${image.newTag}` : value;
  };
  const changed = change(manifest);
  return isObject(changed) ? changed : manifest;
}

const scaled = ['Deployment', 'StatefulSet'];

export function withReplicas(manifest: Manifest, replicas: Kustomization['replicas']): Manifest {
  const { kind, metadata } = identityOf(manifest);
  const own = replicas.find(({ name }) => name === metadata.name);
  if (!own || !scaled.includes(kind) || !isObject(manifest['spec'])) return manifest;
  return { ...manifest, spec: { ...manifest['spec'], replicas: own.count } };
}
