// Buttons that copy a link. Without scripts they stay hidden, and the link can be selected by hand.
document.querySelectorAll('button[data-copies]').forEach(function (button) {
  if (!navigator.clipboard) {
    return;
  }
  button.hidden = false;
  button.addEventListener('click', function () {
    navigator.clipboard.writeText(document.getElementById(button.dataset.copies).value).then(function () {
      button.textContent = button.dataset.done;
    });
  });
});
document.querySelectorAll('input[data-all]').forEach(function (all) {
  all.closest('label').hidden = false;
  all.addEventListener('change', function () {
    document.querySelectorAll('input[name="id"]').forEach(function (one) {
      one.checked = all.checked;
    });
  });
});
