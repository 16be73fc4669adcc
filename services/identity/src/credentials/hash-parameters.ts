/** How dear a password's hash is: what argon2id is told, and what its text form says. */
export type HashParameters = {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
};

const textForm = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/;

/** Whether a hash was made cheaper than today's, or in another way: then it is made anew when its password is shown. */
export function isWeaker(passwordHash: string, today: HashParameters): boolean {
  const [, memory, time] = textForm.exec(passwordHash) ?? [];
  if (memory === undefined || time === undefined) return true;
  return Number(memory) < today.memoryCost || Number(time) < today.timeCost;
}
