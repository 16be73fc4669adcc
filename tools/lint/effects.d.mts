export const effects: readonly string[];
export const workerRoles: readonly string[];
export const effectFiles: readonly string[];
export const domainFiles: { readonly files: string[]; readonly ignores: string[] };
export const domainGlob: string;
