// must report: parley/no-enum
export enum Stage {
  Cold,
  Won,
}
