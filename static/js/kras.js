// The scratch card: a grey strip over each secret, wiped by finger or mouse, or all at once by the button.
// Everything under it is plain HTML in a <details>; without this script its summary does the same.

const ENOUGH = 0.5;
const STRIPE = 12;

// `opened` is called once, when the first strip is gone.
export function cover(card, opened) {
  if (card.dataset.covered) return;
  card.dataset.covered = "yes";
  card.open = true;
  let told = false;
  const tell = () => {
    if (!told) opened();
    told = true;
  };
  const strips = [...card.querySelectorAll("[data-secret]")].map((secret) => strip(secret, card, tell));
  card.querySelector("summary").addEventListener("click", (event) => {
    event.preventDefault();
    for (const uncover of strips) uncover();
  });
}

// Covers one secret; gives the function that uncovers it.
function strip(secret, card, tell) {
  const canvas = layer(secret, card);
  setInert(secret, true);
  const uncover = () => {
    if (!canvas.isConnected) return;
    canvas.remove();
    setInert(secret, false);
    card.classList.toggle("krassed", !card.querySelector("canvas"));
    tell();
  };
  wipe(canvas, uncover);
  return uncover;
}

function setInert(secret, on) {
  for (const child of secret.children) if (child.localName !== "canvas") child.inert = on;
}

function layer(secret, card) {
  const canvas = document.createElement("canvas");
  canvas.className = "kras-layer";
  canvas.setAttribute("aria-hidden", "true");
  canvas.width = secret.offsetWidth || 1;
  canvas.height = secret.offsetHeight || 1;
  secret.append(canvas);
  const paint = canvas.getContext("2d");
  paint.fillStyle = getComputedStyle(card).getPropertyValue("--kras-color").trim() || "#a39b8c";
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.strokeStyle = "rgba(255, 255, 255, 0.25)";
  paint.lineWidth = 3;
  for (let x = -canvas.height; x < canvas.width; x += STRIPE) {
    paint.beginPath();
    paint.moveTo(x, canvas.height);
    paint.lineTo(x + canvas.height, 0);
    paint.stroke();
  }
  return canvas;
}

function wipe(canvas, uncover) {
  const paint = canvas.getContext("2d", { willReadFrequently: true });
  let last = null;
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  canvas.addEventListener("pointerdown", (event) => {
    last = at(event);
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!last) return;
    const here = at(event);
    erase(paint, last, here);
    last = here;
  });
  for (const end of ["pointerup", "pointercancel"]) {
    canvas.addEventListener(end, () => {
      last = null;
      if (wiped(canvas, paint) > ENOUGH) uncover();
    });
  }
}

function erase(paint, from, to) {
  paint.globalCompositeOperation = "destination-out";
  paint.strokeStyle = "#000";
  paint.lineCap = "round";
  paint.lineWidth = 40;
  paint.beginPath();
  paint.moveTo(...from);
  paint.lineTo(...to);
  paint.stroke();
}

// The share of the layer that is gone, from a sample of its pixels.
function wiped(canvas, paint) {
  const { data } = paint.getImageData(0, 0, canvas.width, canvas.height);
  let clear = 0;
  let seen = 0;
  for (let place = 3; place < data.length; place += 4 * 97) {
    seen += 1;
    if (data[place] === 0) clear += 1;
  }
  return clear / seen;
}
