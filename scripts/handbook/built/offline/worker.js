// The service worker: what was read stays readable without a network; on request, everything.
// Comes after files.js.
//
// A page is of one version: the newest at a visit; without a network the newest that is kept.
// What it loads is of that version too, or fails. So editions are never mixed. What is in no
// list, such as downloads, is left alone.

const SORRY = "study/offline.html";

// Chromium sends on what a page asks for while the worker is still being activated.
let activated;
const begun = new Promise((resolve) => (activated = resolve));
recall("versions").then((versions) => versions?.[0] === VERSION && activated());

async function visit(event, path) {
  const client = event.resultingClientId;
  try {
    const page = await kept(path, FILES[path]);
    if (page) return page;
    const { response, same, keeping } = await fetched(path, FILES[path]);
    event.waitUntil(keeping);
    if (!same) {
      await pin(client, "");
      registration.update().catch(() => {});
    }
    return response;
  } catch (error) {
    for (const version of (await recall("versions")) ?? []) {
      const files = await filesOf(version);
      const page = files[path] && (await kept(path, files[path]));
      if (!page) continue;
      if (version !== VERSION) await pin(client, version);
      return page;
    }
    if (!SHELL.includes(SORRY) || path === SORRY) throw error;
    return Response.redirect(`${HOME}${SORRY}#not-kept`);
  }
}

async function load(event, path) {
  const { request, clientId } = event;
  await begun;
  const version = await versionOf(clientId);
  // With instant navigation, the next page is loaded into this one. If it fails, it is visited.
  if (path.endsWith(".html") && version !== VERSION) {
    const ours = version || (path in FILES && (await fetched(path, FILES[path])).same);
    return ours ? new Response(null, { status: 409 }) : fetch(request, FRESH);
  }
  const entry = version && (await filesOf(version))[path];
  if (!entry) return fetch(request, FRESH);
  const file = await kept(path, entry);
  if (file) return file;
  const { response, same, keeping } = await fetched(path, entry);
  event.waitUntil(keeping);
  // Some hosts change files on their way; only another version's must not be mixed in.
  return same || (version === VERSION && !(await outdated())) ? response : Response.error();
}

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(Promise.all([note(`list=${VERSION}`, FILES), keep(SHELL)]));
});

addEventListener("activate", (event) => {
  const begin = async () => {
    const versions = (await recall("versions")) ?? [];
    const [before] = versions;
    if (!before) await clients.claim();
    else if (before !== VERSION)
      for (const { id } of await clients.matchAll({ type: "all" }))
        if ((await recall(`pin=${id}`)) === undefined) await pin(id, before);
    await tidy([VERSION, ...versions.filter((version) => version !== VERSION)]);
  };
  event.waitUntil(begin().finally(activated));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (path === null || request.method !== "GET" || request.headers.has("Range")) return;
  if (request.mode !== "navigate") event.respondWith(load(event, path));
  else if (path in FILES) event.respondWith(visit(event, path));
});

// What a page asks for: addresses to keep; of each file path, size, whether it is kept, and
// whether it is of any version; to forget what was read.
const asked = {
  keep: (urls) => keep(urls.map(pathOf)),
  async files() {
    await begun;
    const there = new Set((await (await opened).keys()).map(({ url }) => url));
    const isKept = ([path, entry]) => there.has(packed(path, entry));
    const opens = new Set();
    for (const version of await recall("versions"))
      for (const file of Object.entries(await filesOf(version)))
        if (isKept(file)) opens.add(file[0]);
    return Object.entries(FILES).map((file) => {
      const [path, [, size]] = file;
      return [path, size, isKept(file), opens.has(path)];
    });
  },
  async forget() {
    const cache = await opened;
    const stays = new Set(SHELL.map((path) => packed(path, FILES[path])));
    for (const { url } of await cache.keys())
      if (!url.startsWith(`${HOME}?`) && !stays.has(url)) await cache.delete(url);
  },
};
addEventListener("message", (event) => {
  const [name, value] = event.data;
  const answer = asked[name](value).then(
    (result) => ({ result }),
    ({ name, message }) => ({ error: name === "Error" ? message : name }),
  );
  event.waitUntil(answer.then((told) => event.ports[0]?.postMessage(told)));
});
