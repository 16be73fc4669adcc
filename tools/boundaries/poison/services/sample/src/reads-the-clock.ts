// must report: parley/time-is-data
export const created = () => new Date();
export const moved = () => Date.now();
export const took = () => performance.now();
export const text = () => Date();
