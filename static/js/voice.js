// What changes without being asked for is read out by a screen reader: one place speaks for the whole page.

const HEARD_WITHIN = 10_000;

let again = 0;
let heard = 0;

// The same words again are only heard when there was nothing in between. What was heard does not stay: who reads the
// page line by line would meet it as if it still were so.
export function announce(words) {
  const place = document.getElementById("announce");
  clearTimeout(again);
  clearTimeout(heard);
  heard = setTimeout(() => (place.textContent = ""), HEARD_WITHIN);
  if (place.textContent !== words) place.textContent = words;
  else {
    place.textContent = "";
    again = setTimeout(() => (place.textContent = words), 100);
  }
}
