// A button that copies what stands in a field. Over plain http the clipboard is shut: then the old way, by selection.

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.focus();
    field.select();
    const copied = navigator.clipboard
      ? await navigator.clipboard.writeText(field.value).then(() => true, () => false)
      : document.execCommand("copy");
    if (copied) button.textContent = button.dataset.copied;
  });
}
