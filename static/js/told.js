// What a form answered stands where one was: it is read out by taking the focus, also where no address points at it.

document.getElementById("gezegd")?.focus();
