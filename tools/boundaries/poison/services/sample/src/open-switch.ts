// must report: @typescript-eslint/switch-exhaustiveness-check
export function word(kind: 'open' | 'won' | 'lost'): string {
  switch (kind) {
    case 'open':
      return 'going on';
    case 'won':
      return 'done';
  }
  return 'over';
}
