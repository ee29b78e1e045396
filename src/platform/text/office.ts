/** Unit and post in one line: 发改局局长 names its unit already, 秘书科科长 does not. */
export function officeOf(unitName: string, post: string): string {
  return post.startsWith(unitName) ? post : `${unitName} ${post}`.trim();
}
