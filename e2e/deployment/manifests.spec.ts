import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { configMapsOf, containersOf } from '../processes/containers.js';
import { renderByKubectl } from './by-kubectl.js';
import { identityOf, type Manifest } from './manifest.js';
import { render } from './render.js';
import { typeErrors } from './type-check.js';
import { validate } from './validate.js';

const folderOf = (overlay: string) => join(import.meta.dirname, '../../deploy/k8s/overlays', overlay);

const nameOf = (manifest: Manifest) => {
  const { kind, metadata } = identityOf(manifest);
  return `${kind} ${metadata.namespace ?? ''}/${metadata.name}`;
};

const byName = (manifests: readonly Manifest[]) =>
  Object.fromEntries(manifests.map((manifest) => [nameOf(manifest), manifest]));

describe.each(['single', 'cluster'])('the overlay %s', (overlay) => {
  const manifests = render(folderOf(overlay));

  it('fits the schemas of Kubernetes and of the Prometheus operator', async () => {
    for (const manifest of manifests) await validate(manifest);
    console.log(`${overlay}: ${manifests.length} manifests fit their schemas`);
  });

  it('says nothing that Kubernetes does not know', { timeout: 60_000 }, () => {
    expect(typeErrors(manifests)).toEqual([]);
  });

  it('is rendered as kubectl renders it', ({ skip }) => {
    const expected = renderByKubectl(folderOf(overlay));
    if (!expected) return skip('kubectl is not on this machine');
    expect(byName(manifests)).toEqual(byName(expected));
  });
});

describe('the checks themselves', () => {
  const pod: Manifest = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'one' },
    spec: { containers: [{ name: 'a', image: 'a', imagePullPolici: 'Always' }] },
  };

  it('mutant twin: a misspelt field is an error of its type', { timeout: 60_000 }, () => {
    expect(typeErrors([pod])).toEqual([expect.stringContaining('imagePullPolici')]);
  });

  it('mutant twin: a wrong value is an error of its schema', async () => {
    await expect(validate({ ...pod, spec: { containers: [{ name: 7 }] } })).rejects.toThrow('Pod one');
  });
});

const composed = z.object({
  services: z.record(
    z.string(),
    z.looseObject({
      command: z.array(z.string()).optional(),
      environment: z.record(z.string(), z.string()).optional(),
      env_file: z.array(z.string()).default([]),
    }),
  ),
});

describe('compose', () => {
  const file = join(import.meta.dirname, '../../deploy/compose/compose.yaml');
  const { services } = composed.parse(parse(readFileSync(file, 'utf8'), { merge: true }));
  const manifests = render(folderOf('single'));
  const settings = configMapsOf(manifests).get('parley-settings') ?? {};

  it.each(containersOf(manifests, 'Deployment'))('runs $of as Kubernetes does', ({ of, command, envFrom }) => {
    expect(services[of]?.command).toEqual(command);
    expect(services[of]?.environment).toEqual(withoutReplicas(settings));
    const secrets = envFrom.flatMap(({ configMapRef, secretRef }) => [configMapRef?.name, secretRef?.name]);
    const files = services[of]?.env_file.map((path) => path.replace('secrets/', 'parley-').replace('.env', ''));
    expect(files).toEqual(secrets.filter((name) => name !== undefined && name !== 'parley-settings'));
  });

  it('has a container for every one of its images', () => {
    expect(Object.keys(services)).toEqual(expect.arrayContaining(['postgres', 'nats', 'redis', 'qdrant', 'migration']));
  });
});

/** One server keeps one copy: compose says so by its default. */
const withoutReplicas = ({ PARLEY_NATS_REPLICAS: _, ...settings }: Readonly<Record<string, string>>) => settings;
