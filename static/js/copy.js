// A button that copies the words of an element. Over plain http the clipboard is shut: then the old way, by selection.

for (const button of document.querySelectorAll("[data-copy]")) {
  const words = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    getSelection().selectAllChildren(words);
    const copied = navigator.clipboard
      ? await navigator.clipboard.writeText(words.textContent).then(() => true, () => false)
      : document.execCommand("copy");
    if (copied) button.textContent = button.dataset.copied;
  });
}
