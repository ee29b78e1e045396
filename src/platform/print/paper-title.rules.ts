/**
 * A meeting's title with the name of one of its papers, a word that ends the one and begins the other said once:
 * 专题会议 + 会议评估报告 = 专题会议评估报告.
 */
export function paperTitle(meeting: string, paper: string): string {
  const [end, start] = [[...meeting], [...paper]];
  for (let n = Math.min(end.length, start.length); n > 1; n--)
    if (end.slice(-n).join('') === start.slice(0, n).join('')) return meeting + start.slice(n).join('');
  return meeting + paper;
}
