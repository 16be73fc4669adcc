import { isList, isObject, type Json, type JsonObject } from './manifest.js';

/** Lists whose items have a name, and are merged by it; every other list is replaced as a whole. */
const keyOfList: Readonly<Record<string, string>> = {
  containers: 'name',
  initContainers: 'name',
  volumes: 'name',
  env: 'name',
  volumeMounts: 'mountPath',
  ports: 'containerPort',
  topologySpreadConstraints: 'topologyKey',
};

/** Kubernetes' strategic merge, as far as our patches need it. */
export function strategicMerge(base: JsonObject, patch: JsonObject): JsonObject {
  const merged = new Map(Object.entries(base));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergedValue(name, merged.get(name), value));
  }
  return Object.fromEntries(merged);
}

function mergedValue(name: string, base: Json | undefined, patch: Json): Json {
  if (isObject(base) && isObject(patch)) return strategicMerge(base, patch);
  const key = keyOfList[name];
  if (key !== undefined && isList(base) && isList(patch) && patch.every((item) => isObject(item) && key in item))
    return mergedList(base, patch.filter(isObject), key);
  return patch;
}

function mergedList(base: readonly Json[], patch: readonly JsonObject[], key: string): readonly Json[] {
  const left = new Map(patch.map((item) => [item[key], item]));
  const changed = base.map((item) => {
    const own = isObject(item) ? left.get(item[key] ?? null) : undefined;
    if (!isObject(item) || !own) return item;
    left.delete(item[key] ?? null);
    return strategicMerge(item, own);
  });
  // As kustomize does: what the patch adds comes first.
  return [...left.values(), ...changed];
}
