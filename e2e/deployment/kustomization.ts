import { z } from 'zod';

const labelPairs = z.record(z.string(), z.string());

const generator = z.strictObject({
  name: z.string(),
  behavior: z.enum(['create', 'merge']).default('create'),
  files: z.array(z.string()).default([]),
  options: z.strictObject({ labels: labelPairs }).optional(),
});

const target = z.strictObject({
  kind: z.string().optional(),
  name: z.string().optional(),
  labelSelector: z.string().optional(),
});

/** The part of a kustomization that we use. A field that is not named here is refused, so that nothing is passed over. */
export const kustomizationSchema = z.strictObject({
  apiVersion: z.literal('kustomize.config.k8s.io/v1beta1'),
  kind: z.literal('Kustomization'),
  namespace: z.string().optional(),
  labels: z.array(z.strictObject({ pairs: labelPairs })).default([]),
  resources: z.array(z.string()).default([]),
  configMapGenerator: z.array(generator).default([]),
  generatorOptions: z.strictObject({ disableNameSuffixHash: z.literal(true) }).optional(),
  images: z.array(z.strictObject({ name: z.string(), newName: z.string(), newTag: z.string() })).default([]),
  replicas: z.array(z.strictObject({ name: z.string(), count: z.int() })).default([]),
  patches: z.array(z.strictObject({ path: z.string(), target: target.optional() })).default([]),
});

export type Kustomization = z.infer<typeof kustomizationSchema>;
export type Generator = Kustomization['configMapGenerator'][number];
export type Target = z.infer<typeof target>;
