// Suggests people while somebody types a list of names; the list itself is read by the server.
//   input[data-suggest=URL]   asks URL?q=LAST NAME and offers [{ name, hint }]
document.querySelectorAll('input[data-suggest]').forEach((input, n) => {
  const list = document.createElement('datalist');
  list.id = `suggest-${n}`;
  input.after(list);
  input.setAttribute('list', list.id);
  let asked = '';
  let timer;
  const ask = () => {
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
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
});
