/** One step is news, two are a risk, three and more are out of step; the number stands beside it. */
export function gapTone(gap: number): 'check' | 'at-risk' | 'out-of-step' {
  if (Math.abs(gap) <= 1) return 'check'
  return Math.abs(gap) === 2 ? 'at-risk' : 'out-of-step'
}
