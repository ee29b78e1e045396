/** The list as it is against who was invited: staff works there and is asked for no reply. */
export function movedPeople(
  listed: readonly { personId: string; capacity: string }[],
  links: readonly { personId: string; withdrawnAt: string | null }[],
): { added: string[]; removed: string[] } {
  const invited = new Set(links.filter((link) => !link.withdrawnAt).map((link) => link.personId));
  const here = new Set(listed.map((person) => person.personId));
  return {
    added: listed.filter((one) => one.capacity !== 'STAFF' && !invited.has(one.personId)).map((one) => one.personId),
    removed: [...invited].filter((personId) => !here.has(personId)).sort(),
  };
}
