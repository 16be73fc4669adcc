// must report: parley/no-cast x3
type Deal = { readonly title?: string };

export const deal = (data: unknown) => data as Deal;
export const same = (data: unknown) => <Deal>data;
export const title = (known: Deal): string => known.title!;
