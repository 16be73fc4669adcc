// must report: parley/never-waits
export async function decide(fact: Promise<string>): Promise<string> {
  return await fact;
}
