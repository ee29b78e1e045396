// Stand-in: replaced by the real part when it lands (on a rebase conflict take the real one).
export type Instant = string & { readonly __instant: true };
export type LocalDate = string & { readonly __localDate: true };
export function addMinutes(i: Instant, m: number): Instant {
  return new Date(Date.parse(i) + m * 60000).toISOString() as Instant;
}
