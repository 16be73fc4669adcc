// must report: nothing
type Event = { readonly type: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' };

export function evolve(state: number, event: Event): number {
  switch (event.type) {
    case 'a':
      return state + 1;
    case 'b':
      return state + 2;
    case 'c':
      return state + 3;
    case 'd':
      return state + 4;
    case 'e':
      return state + 5;
    case 'f':
      return state + 6;
    case 'g':
      return state + 7;
    case 'h':
      return state + 8;
    case 'i':
      return state + 9;
  }
}
