// The worker: one Python, which runs one program after another.
//
// It is told {module, library, figures} first and answers {ready}; then {files, main}, and
// answers {out: bytes} as the program prints, and {done: {error, figures}} at the end. If the
// program broke Python itself, it answers {broken: why}, or {done: {…, broken: why}} if what the
// program left broke it, and is of no further use.
import { ConsoleStdout, Directory, File, OpenFile, PreopenDirectory, WASI } from "@bjorn3/browser_wasi_shim";
import driver from "./driver.py";

const [FOLDER, ZIP] = ["/usr/local/lib", "python315.zip"]; // where Python looks for its library
const ENVIRONMENT = {
  HOME: "/tmp", TMPDIR: "/tmp", TZ: "UTC", PYTHONTZPATH: "", NO_COLOR: "1", SOURCE_DATE_EPOCH: "0",
  MPLBACKEND: "svg", MPLCONFIGDIR: "/tmp",
};
// The program was begun when it was made, with a larger library: that it read is to be forgotten.
const FORGET = `
import sys, zipimport
zipimport._zip_directory_cache.clear()
sys.path_importer_cache.clear()`;
const encode = (text) => new TextEncoder().encode(text);
const decode = (bytes) => new TextDecoder().decode(bytes);

// The shim says of no folder that it may be written to; Matplotlib asks.
class Root extends PreopenDirectory {
  fd_fdstat_get() {
    const answer = super.fd_fdstat_get();
    answer.fdstat.fs_rights_base = answer.fdstat.fs_rights_inherited = 0x1fffffffn;
    return answer;
  }
}

// Files by their path, as folders within folders.
function tree(files) {
  const root = new Map();
  for (const [path, bytes] of Object.entries(files)) {
    const folders = path.split("/");
    const name = folders.pop();
    const below = (at, folder) => at.set(folder, at.get(folder) ?? new Directory(new Map())).get(folder).contents;
    folders.reduce(below, root).set(name, new File(bytes));
  }
  return root;
}

// The files of a tar archive: a block of 512 bytes with name and size, then the content.
function untar(bytes) {
  const files = {};
  const field = (at, length) => decode(bytes.subarray(at, at + length)).replace(/\0.*/s, "");
  for (let at = 0; bytes[at]; ) {
    const size = parseInt(field(at + 124, 12), 8);
    files[field(at, 100)] = bytes.slice(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

// A browser has a stack of its own, which Python does not see.
function why(error) {
  const said = String(error?.message || error);
  if (!/call stack|recursion/.test(said)) return said;
  return "the browser's stack overflowed, as when a long chain of objects is freed at once; take it apart link by link";
}

let python;
const [work, told] = [new Directory(new Map()), new Directory(new Map())];

// Python's own answer to a piece of source: 0 if it ran.
function turn(source) {
  const bytes = encode(source);
  const { host_alloc, memory, turn } = python.exports;
  const at = host_alloc(bytes.length) >>> 0;
  new Uint8Array(memory.buffer).set(bytes, at);
  const code = turn(at, bytes.length);
  if (code) throw new Error(`Python ended with ${code}`);
}

async function begin({ module, library, figures }) {
  const zip = new File(library, { readonly: true });
  // Told at once, so that it is there if the program is stopped. It is a terminal: Python sends
  // it line by line, and errors in their place.
  const printed = new ConsoleStdout((bytes) => postMessage({ out: bytes.slice() }));
  const wasi = new WASI(
    ["/usr/local/bin/python.wasm"],
    Object.entries(ENVIRONMENT).map((pair) => pair.join("=")),
    [
      new OpenFile(new File([])), printed, printed,
      new PreopenDirectory(FOLDER, new Map([[ZIP, zip]])),
      new PreopenDirectory(`${FOLDER}/${ZIP}/matplotlib/mpl-data`, tree(untar(figures))),
      new Root("/", new Map([["tmp", new Directory(new Map())], ["program", work], ["told", told]])),
    ],
    { debug: false },
  );
  // The program would let Python call functions of the page; there are none.
  const imports = { wasi_snapshot_preview1: wasi.wasiImport, host: { call: () => -1 } };
  python = wasi.inst = await WebAssembly.instantiate(module, imports);
  turn(FORGET);
  turn(driver);
  postMessage({ ready: true });
}

function run({ files, main }) {
  const bytes = Object.entries(files).map(([name, text]) => [name, encode(text)]);
  work.contents = tree(Object.fromEntries(bytes));
  told.contents = new Map();
  turn(`run_file(${JSON.stringify(main)})`);
  const read = (name) => decode(told.contents.get(name).data);
  const figures = [...told.contents.keys()].filter((name) => name.endsWith(".svg")).map(read);
  const raised = told.contents.has("error") ? JSON.parse(read("error")) : null;
  let broken = null;
  try {
    turn("import builtins; builtins.forget()");
  } catch (error) {
    broken = why(error);
  }
  postMessage({ done: { error: raised, figures, broken } });
}

onmessage = async ({ data }) => {
  try {
    if (data.module) await begin(data);
    else run(data);
  } catch (error) {
    postMessage({ broken: why(error) });
  }
};
