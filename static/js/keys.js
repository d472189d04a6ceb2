// Keys of a keyboard or a clicker press the buttons of the desk, but never while somebody types.

const WRITING = "input, textarea, select, [contenteditable]";
const ALSO = { ".": "b" };

export function keys() {
  document.addEventListener("keydown", (event) => {
    if (isTyping(event)) return;
    const button = buttonOf(nameOf(event));
    if (!button) return;
    event.preventDefault();
    // A key that is held down must not run through the evening.
    if (!event.repeat && !button.disabled) button.click();
  });
}

// Buttons with data-open="name" open the dialog of that name.
export function dialogs() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-open]");
    if (button) document.getElementById(button.dataset.open).showModal();
  });
}

function isTyping(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return true;
  if (event.shiftKey && event.key !== "?") return true;
  return Boolean(event.target.closest(WRITING) || document.querySelector("dialog[open]"));
}

function nameOf(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return ALSO[key] ?? key;
}

// Forward is the button that stands out: Toon while something waits to be shown, else Volgende.
function buttonOf(key) {
  if (key === "PageDown") return document.querySelector("button[data-forward]");
  return document.querySelector(`button[data-key="${CSS.escape(key)}"]`);
}
