// Shows what will be sent and how far it is; without JavaScript the browser's own bar does.
//   input[type=file][data-upload]   in a form that is sent as usual
//   data-max (bytes), data-too-large ({name}, {max} MB)   says so before sending
//   data-sending ({percent})   the words beside the bar
document.querySelectorAll('input[type="file"][data-upload]').forEach((input) => {
  const { max, tooLarge, sending } = input.dataset;
  const form = input.form;
  const line = document.createElement('p');
  line.className = 'saved';
  line.setAttribute('role', 'status');
  input.after(line);
  input.addEventListener('change', () => {
    const large = Array.from(input.files).find((file) => max && file.size > Number(max));
    line.classList.toggle('bad', Boolean(large));
    line.textContent = large ? tooLarge.replace('{name}', large.name).replace('{max}', String(Math.floor(max / 1048576))) : '';
    if (large) input.value = '';
  });
  if (!form) return;
  form.addEventListener('submit', (event) => {
    if (!input.files.length || event.defaultPrevented) return;
    event.preventDefault();
    const body = new FormData(form);
    const pressed = event.submitter;
    if (pressed && pressed.name) body.append(pressed.name, pressed.value);
    const bar = document.createElement('progress');
    bar.max = 100;
    line.before(bar);
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.addEventListener('progress', (part) => {
      bar.value = Math.round((part.loaded / part.total) * 100);
      line.textContent = sending.replace('{percent}', String(bar.value));
    });
    request.addEventListener('load', () => {
      history.pushState(null, '', request.responseURL || form.action);
      document.open();
      document.write(request.responseText);
      document.close();
    });
    request.addEventListener('error', () => {
      bar.remove();
      form.submit();
    });
    request.send(body);
  });
});
