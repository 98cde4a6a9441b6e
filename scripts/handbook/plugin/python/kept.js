// The three files of the runtime, and whether this browser keeps them.
// The build puts FILES here: {program, library, figures}, each {name, size}.
const files = Object.values(FILES);

// Other sites may be on the same host.
export function cacheOf(base) {
  const ours = `ml-interview-handbook python ${new URL(".", base).href} `;
  const name = ours + files.map(({ name }) => name).join(" ");
  return { name, isOlder: (other) => other.startsWith(ours) && other !== name };
}

// The bytes that a run would fetch. Some browsers forbid to keep any, and so to ask.
export async function costAt(base) {
  const kept = await globalThis.caches?.has(cacheOf(base).name).catch(() => false);
  return kept ? 0 : files.reduce((bytes, { size }) => bytes + size, 0);
}
