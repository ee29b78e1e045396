// Suggests people while somebody types a list of names: input[data-suggest]. Enhances only: the list is read by the server.
document.querySelectorAll('input[data-suggest]').forEach((input, n) => {
  const list = document.createElement('datalist');
  list.id = `suggest-${n}`;
  input.after(list);
  input.setAttribute('list', list.id);
  let asked = '';
  input.addEventListener('input', () => {
    const at = Math.max(...['、', '，', ',', ';', '；'].map((mark) => input.value.lastIndexOf(mark))) + 1;
    const last = input.value.slice(at).trim();
    if (!last || last === asked) return;
    asked = last;
    fetch(`${input.dataset.suggest}?q=${encodeURIComponent(last)}`)
      .then((answer) => (answer.ok ? answer.json() : []))
      .then((people) => {
        if (last !== asked) return;
        list.replaceChildren(
          ...people.map((person) => {
            const option = document.createElement('option');
            option.value = input.value.slice(0, at) + person.name;
            option.label = `${person.name} ${person.hint}`;
            return option;
          }),
        );
      })
      .catch(() => {});
  });
});
