// Python in the page: fetches the runtime once, owns the page's one worker, and runs programs in
// it, one after another.
import { cacheOf, costAt } from "./kept.js";

const BASE = import.meta.url;
const LIMIT = 30; // seconds
const MOST = 100_000; // bytes that are printed; nobody reads more
// A function that is empty but for `try_table`, the youngest of what the program asks for.
const PROBE = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 31, 64, 0, 11, 11];

// Null, or a sentence: why Python cannot run here.
export function supported() {
  if (location.protocol === "file:") return "Python runs in pages from a server, not from disk.";
  const able = globalThis.Worker && globalThis.DecompressionStream && globalThis.WebAssembly;
  if (able && WebAssembly.validate(new Uint8Array(PROBE))) return null;
  return "This browser is too old to run Python: Chrome and Edge can from 137, Firefox from 131, Safari from 18.4.";
}

// The bytes that a first run fetches; 0 if they are kept.
export const cost = () => costAt(BASE);

async function fetched({ name }, seen) {
  const response = await fetch(new URL(name, BASE));
  if (!response.ok) throw new Error(`${name} is not there (${response.status}); reload the page`);
  const transform = (chunk, rest) => (seen(chunk.byteLength), rest.enqueue(chunk));
  return new Response(response.body.pipeThrough(new TransformStream({ transform }))).blob();
}

// The three as they come, packed, from the cache or else from the network and into the cache.
async function packed() {
  const names = Object.values(FILES).map(({ name }) => new URL(name, BASE).href);
  const { name, isOlder } = cacheOf(BASE);
  const total = await cost();
  if (!total) {
    const cache = await caches.open(name);
    const kept = await Promise.all(names.map((url) => cache.match(url)));
    if (kept.every(Boolean)) return Promise.all(kept.map((file) => file.blob()));
  }
  let done = 0;
  const seen = (bytes) => ((done += bytes), watching?.({ done, total }));
  const files = await Promise.all(Object.values(FILES).map((file) => fetched(file, seen)));
  try {
    for (const other of await caches.keys()) if (isOlder(other)) await caches.delete(other);
    const cache = await caches.open(name);
    await Promise.all(files.map((file, at) => cache.put(names[at], new Response(file))));
  } catch {
    // There is no room, or nothing may be kept: it is fetched again another time.
    await globalThis.caches?.delete(name).catch(() => {});
  }
  return files;
}

// A server may have unpacked a file on its way.
async function unpacked(file, type) {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = first === 0x1f && second === 0x8b;
  const stream = isPacked ? file.stream().pipeThrough(new DecompressionStream("gzip")) : file;
  return new Response(stream, { headers: { "Content-Type": type } });
}

let watching = null; // the `progress` of the run that waits for it
let runtime; // what workers are started from
function load() {
  runtime ??= packed().then(async ([program, library, figures]) => {
    const bytes = async (file) => new Uint8Array(await (await unpacked(file, "")).arrayBuffer());
    const module = WebAssembly.compileStreaming(unpacked(program, "application/wasm"));
    return { module: await module, library: await bytes(library), figures: await bytes(figures) };
  });
  runtime.catch(() => (runtime = null)); // another click may find the network
  return runtime;
}

let hired; // the worker, once it is ready
function hire() {
  hired ??= load().then(
    (parts) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL("worker.js", BASE));
        worker.onmessage = ({ data }) => (data.ready ? resolve(worker) : data.broken && reject(new Error(data.broken)));
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(parts);
      }),
  );
  hired.catch(() => (hired = null));
  return hired;
}

const trouble = (kind, message) => ({ kind, message, line: null, file: "", trace: "" });

let halt; // ends the run that is under way
export const stop = () => halt?.({ stopped: true });

let last = Promise.resolve();
// Runs the file `main` of `files`, {name: text}, in a folder and a namespace of its own, after
// those that were asked for before. Gives what it printed, `out`; `error`, null or {kind, message,
// line, file, trace}, of which the line is of one of `files`; `figures`, as text of SVG; the time
// it took, `ms`; and whether it was `stopped`, by `stop` or after `limit` seconds.
// `progress` is told {done, total} in bytes while the runtime is fetched. Rejects if it cannot be.
export function run(program) {
  const result = last.then(() => runAlone(program));
  last = result.catch(() => {});
  return result;
}

async function runAlone({ files, main, limit = LIMIT, progress }) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const text = new TextDecoder();
  let [out, printed, worker, begun, clock] = ["", 0];
  halt = resolve;
  watching = progress;
  hire().then((ready) => {
    if (halt !== resolve) return; // stopped meanwhile
    [worker, begun] = [ready, performance.now()];
    const late = trouble("TimeLimit", `it ran for ${limit} seconds and was stopped`);
    clock = setTimeout(resolve, limit * 1000, { stopped: true, error: late });
    worker.onmessage = ({ data: { out: bytes, done, broken } }) => {
      if (bytes && (printed += bytes.length) <= MOST) out += text.decode(bytes, { stream: true });
      if (done) resolve(done);
      if (broken) resolve({ broken, error: trouble("Crash", `Python itself broke: ${broken}`) });
    };
    worker.postMessage({ files, main });
  }, reject);
  const { broken, ...result } = await promise.finally(() => {
    clearTimeout(clock);
    halt = watching = null;
  });
  if (worker && (broken || result.stopped)) {
    worker.terminate();
    hired = null;
    hire(); // for the next
  }
  if (printed > MOST) out += "\n(It printed more.)";
  const ms = worker ? performance.now() - begun : 0;
  return { out, error: null, figures: [], ms, stopped: false, ...result };
}
