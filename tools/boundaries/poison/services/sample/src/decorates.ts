// must report: parley/no-decorator
const sealed = (target: unknown) => {
  if (target === undefined) throw new TypeError();
};

@sealed
export class Deal {}
