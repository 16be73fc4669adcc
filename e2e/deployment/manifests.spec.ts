import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

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
