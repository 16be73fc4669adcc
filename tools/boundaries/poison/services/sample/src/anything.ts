// must report: @typescript-eslint/no-explicit-any
export type Anything = Record<string, any>;
