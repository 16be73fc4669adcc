// must report: @typescript-eslint/consistent-type-definitions
export interface Deal {
  readonly title: string;
}
