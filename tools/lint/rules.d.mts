export const parley: { readonly rules: Readonly<Record<string, unknown>> };
