// must report: parley/reasoned-disable
// eslint-disable-next-line parley/no-enum
export enum Stage {
  Cold,
}
