// What our server says. A network in between answers too, with pages and words of its own: those say nothing.

function isObject(told) {
  return typeof told === "object" && told !== null && !Array.isArray(told);
}

export function isAck(told) {
  if (!isObject(told)) return false;
  if (told.ok === true) return Number.isInteger(told.version) && isObject(told.own);
  return told.ok === false && typeof told.reason === "string" && typeof told.say === "string";
}

export function isWelcome(told) {
  return isAck(told) && told.ok && typeof told.html === "string";
}

// This browser has no place here (any more): the page itself knows where to go.
export function isUnknown(told) {
  return isAck(told) && !told.ok && told.reason === "unknown";
}
