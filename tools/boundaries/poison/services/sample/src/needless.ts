// must report: unused-disable
// eslint-disable-next-line parley/no-enum -- there is none
export const stage = 'cold';
