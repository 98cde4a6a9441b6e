// Over http, registers the service worker, which keeps what is read, and makes the site one
// that can be installed. From disk all is there already.
"use strict";

(() => {
  const home = new URL("..", document.currentScript.src).href;
  const { serviceWorker } = navigator;
  if (location.protocol === "file:" || !serviceWorker || !globalThis.CompressionStream) return;

  // What was loaded before a worker, or a new one, took over.
  const keep = () => {
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    serviceWorker.controller?.postMessage(["keep", [location.href, ...loaded]]);
  };
  serviceWorker.addEventListener("controllerchange", keep);
  addEventListener("load", () => {
    keep();
    serviceWorker.register(`${home}worker.js`).catch(() => {}); // Some browsers forbid it.
  });

  // A page may stay open for days.
  document.addEventListener("visibilitychange", async () => {
    if (!document.hidden) (await serviceWorker.getRegistration(home))?.update().catch(() => {});
  });

  // From disk a browser refuses a manifest and says so; instant navigation takes away what
  // the next page has not got.
  document$.subscribe(() => {
    for (const [rel, file] of [["manifest", "manifest.webmanifest"], ["apple-touch-icon", "icons/maskable-512.png"]])
      if (!document.querySelector(`link[rel=${rel}]`))
        document.head.append(Object.assign(document.createElement("link"), { rel, href: `${home}assets/${file}` }));
  });
})();
