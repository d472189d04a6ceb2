// The back of a browser does not leave the evening without a word: the first one says where one is.

export function stay(say) {
  const arm = () => history.state?.inside || history.pushState({ inside: true }, "");
  // Browsers pass over what a page adds before somebody touched it.
  for (const touched of ["pointerdown", "keydown"]) addEventListener(touched, arm, { capture: true, passive: true });
  addEventListener("popstate", () => history.state?.inside || say());
}
