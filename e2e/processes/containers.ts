import { z } from 'zod';

import { identityOf, type Manifest } from '../deployment/manifest.js';

const container = z.looseObject({
  name: z.string(),
  command: z.array(z.string()),
  env: z.array(z.looseObject({ name: z.string(), value: z.string().optional() })).default([]),
  envFrom: z
    .array(
      z.object({
        configMapRef: z.object({ name: z.string() }).optional(),
        secretRef: z.object({ name: z.string() }).optional(),
      }),
    )
    .default([]),
  readinessProbe: z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) }).optional(),
  ports: z.array(z.object({ name: z.string(), containerPort: z.int() })).default([]),
  image: z.string(),
  resources: z.object({ requests: z.object({ cpu: z.string().optional() }).optional() }).optional(),
});

const podOf = z.object({
  spec: z.looseObject({ template: z.looseObject({ spec: z.looseObject({ containers: z.array(container) }) }) }),
});

export type Container = z.infer<typeof container> & { readonly of: string };

/** The containers of our own image, by the name of what runs them. */
export function containersOf(manifests: readonly Manifest[], kind: 'Deployment' | 'Job'): readonly Container[] {
  return manifests
    .filter((manifest) => manifest['kind'] === kind)
    .flatMap((manifest) => {
      const { metadata } = identityOf(manifest);
      return podsContainers(manifest).map((own) => ({ ...own, of: metadata.name }));
    });
}

function podsContainers(manifest: Manifest): readonly z.infer<typeof container>[] {
  const pod = podOf.safeParse(manifest);
  return pod.success ? pod.data.spec.template.spec.containers.filter(({ image }) => image.startsWith('parley:')) : [];
}

const withData = z.object({ data: z.record(z.string(), z.string()) });

/** What a container may have of the processor where all want it, in thousandths of a core, as the manifest asks. */
export function cpuOf({ resources }: Container): number {
  const asked = resources?.requests?.cpu ?? '0m';
  return asked.endsWith('m') ? Number.parseInt(asked, 10) : Number(asked) * 1000;
}

/** The variables of every ConfigMap, by its name. */
export const configMapsOf = (manifests: readonly Manifest[]): ReadonlyMap<string, Readonly<Record<string, string>>> =>
  new Map(
    manifests
      .filter(({ kind }) => kind === 'ConfigMap')
      .map((manifest) => [identityOf(manifest).metadata.name, withData.parse(manifest).data]),
  );

/** All that a container is told: its references looked up, and its own variables over them. */
export function environmentOf(
  { of, env, envFrom }: Container,
  references: ReadonlyMap<string, Readonly<Record<string, string>>>,
): Readonly<Record<string, string>> {
  const found = envFrom.map(({ configMapRef, secretRef }) => {
    const name = configMapRef?.name ?? secretRef?.name ?? '';
    const variables = references.get(name);
    if (!variables) throw new Error(`${of} refers to ${name}, and nobody makes that`);
    return Object.entries(variables);
  });
  const own = env.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  return Object.fromEntries([...found.flat(), ...own]);
}
