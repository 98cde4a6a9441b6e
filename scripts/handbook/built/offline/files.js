// What is kept: files of each version, packed and under their hash, so that versions share what
// they have in common. A file is kept only if its hash is that of the version's list.
//
// The build puts before it VERSION, FILES ({path: [hash, size packed]}) and SHELL, what is
// needed to say that a page is not kept; and worker.js after it.
"use strict";

const HOME = registration.scope;
// Other sites may be on the same host.
const opened = caches.open(`ml-interview-handbook ${HOME}`);
// Servers let browsers use what is minutes old.
const FRESH = { cache: "no-cache" };

// Notes of our own stand among the files, under names that no file has.
async function recall(name) {
  const found = await (await opened).match(`${HOME}?${name}`);
  return found?.json();
}
async function note(name, value) {
  await (await opened).put(`${HOME}?${name}`, new Response(JSON.stringify(value)));
}

// Lists of older versions, and versions of pages: those that are not of this one. A page that
// is of no version we know has "": all it loads comes from the network.
const lists = new Map([[VERSION, FILES]]);
const pins = new Map();
async function lookUp(map, name, otherwise) {
  if (!map.has(name[1])) map.set(name[1], (await recall(name.join("="))) ?? otherwise);
  return map.get(name[1]);
}
const filesOf = (version) => lookUp(lists, ["list", version], {});
const versionOf = (client) => lookUp(pins, ["pin", client], VERSION);
function pin(client, version) {
  pins.set(client, version);
  return note(`pin=${client}`, version);
}

function pathOf(url) {
  const [address] = url.split(/[?#]/);
  if (!address.startsWith(HOME)) return null;
  return address.slice(HOME.length).replace(/(^|\/)$/, "$1index.html");
}

const packed = (path, [hash]) => `${HOME}${path}?${hash}`;

async function kept(path, entry) {
  const file = await (await opened).match(packed(path, entry));
  const { headers } = file ?? {};
  return file && new Response(file.body.pipeThrough(new DecompressionStream("gzip")), { headers });
}

async function hashOf(body) {
  const digest = await crypto.subtle.digest("SHA-256", body);
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, 6)));
}

// The file from the network, and whether it is what the list says; if so, it is being kept.
async function fetched(path, entry) {
  const response = await fetch(HOME + path, FRESH);
  const body = await response.arrayBuffer();
  const { status } = response;
  const headers = { "Content-Type": response.headers.get("Content-Type") ?? "" };
  const same = (await hashOf(body)) === entry[0];
  const keep = async () => {
    const stream = new Blob([body]).stream().pipeThrough(new CompressionStream("gzip"));
    await (await opened).put(packed(path, entry), new Response(stream, { headers }));
  };
  const keeping = same ? keep() : Promise.resolve();
  keeping.catch(() => {}); // There is no room: that is the end of it, unless it was asked for.
  return { response: new Response(body, { status, headers }), same, keeping };
}

async function keep(paths) {
  const cache = await opened;
  const lacking = [];
  for (const path of new Set(paths))
    if (path in FILES && !(await cache.match(packed(path, FILES[path])))) lacking.push(path);
  const all = await Promise.all(lacking.map((path) => fetched(path, FILES[path])));
  await Promise.all(all.map(({ keeping }) => keeping));
  if (!all.every(({ same }) => same)) throw new Error("changed");
}

// Whether the server has another version than this.
async function outdated() {
  const script = await fetch(location.href, FRESH);
  return !(await script.text()).includes(VERSION);
}

// Older versions stay while a page of theirs is open, or kept and not kept of a newer one.
async function tidy(versions) {
  const cache = await opened;
  const names = (await cache.keys()).map(({ url }) => url.slice(HOME.length));
  const there = new Set(names);
  const inUse = new Set([VERSION]);
  for (const name of names.filter((name) => name.startsWith("?pin="))) {
    if (await clients.get(name.slice(5))) inUse.add(await recall(name.slice(1)));
    else await cache.delete(HOME + name);
  }
  const [pages, wanted, left] = [new Set(), new Set(), []];
  for (const version of versions) {
    const files = Object.entries(await filesOf(version));
    const name = ([path, entry]) => packed(path, entry).slice(HOME.length);
    const own = files.filter(
      ([path, entry]) => /\.html$/.test(path) && !pages.has(path) && there.has(name([path, entry])),
    );
    if (!own.length && !inUse.has(version)) continue;
    left.push(version);
    wanted.add(`?list=${version}`);
    for (const [path] of own) pages.add(path);
    for (const file of files) wanted.add(name(file));
  }
  await note("versions", left);
  for (const name of names)
    if (!wanted.has(name) && !/^\?(pin=|versions$)/.test(name)) await cache.delete(HOME + name);
}
