// A recovery link carries its key behind the #, where no server log sees it: hand it in and forget it.

const field = document.querySelector("input[name=sleutel]");
const key = location.hash.slice(1);
if (field && key) {
  field.value = key;
  history.replaceState(null, "", location.pathname);
  field.form.requestSubmit();
}
