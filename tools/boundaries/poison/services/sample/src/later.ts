// must report: no-warning-comments
// TODO: write it
export const stage = 'cold';
