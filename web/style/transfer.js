// A file is read here and put into the text field: the console takes forms with text only. Without script, it is pasted.
'use strict';
document.addEventListener('DOMContentLoaded', () => {
  const file = document.getElementById('file');
  document.getElementById('file-field').hidden = false;
  file.addEventListener('change', () => {
    if (file.files.length) {
      file.files[0].text().then(text => { document.getElementById('text').value = text; });
    }
  });
});
