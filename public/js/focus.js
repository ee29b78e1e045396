// Moves the focus to the list of errors after a form came back: [data-focus].
const summary = document.querySelector('[data-focus]');
if (summary) summary.focus();
