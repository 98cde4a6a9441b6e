// The page on reading offline: what is kept on this device, and the whole book on request.
// Needs: page.
"use strict";

(() => {
  const { make, button, primary } = Study;
  const AT_ONCE = 12; // files
  const worker = globalThis.navigator?.serviceWorker;
  const home = new URL("../..", document.currentScript.src).href;

  // An answer of the service worker.
  function ask(...question) {
    const { port1, port2 } = new MessageChannel();
    worker.controller.postMessage(question, [port2]);
    return new Promise((resolve, reject) => {
      port1.onmessage = ({ data }) => (data.error ? reject(data.error) : resolve(data.result));
    });
  }

  const sum = (files) => files.reduce((total, [, size]) => total + size, 0);
  const inWords = (size) => `${(size / 1e6).toFixed(size < 1e7 ? 1 : 0)} MB`;
  const WHY = {
    changed: "The book has just changed. Load this page again, then go on.",
    QuotaExceededError: "This device has no more room for it.",
  };

  Study.onPage(".study-offline", (root) => {
    const list = document.querySelector(".study-kept");
    const told = make("p.study-told", { role: "status" });
    let stopped = true;

    async function show(words = "") {
      const files = await ask("files");
      const kept = files.filter((file) => file[2]);
      const lacking = files.filter((file) => !file[2]);
      const older = lacking.filter((file) => file[3]);
      const pages = (some) => some.filter(([name]) => name.endsWith(".html")).length;
      told.textContent = words;
      root.replaceChildren(
        make(
          "p",
          lacking.length
            ? `Kept: ${pages(kept)} of ${pages(files)} pages` +
                (pages(older) ? `, and ${pages(older)} of an older edition` : "") +
                ". All the rest, with figures, cards and the search, takes about" +
                ` ${inWords(sum(lacking))}.`
            : `The whole book is kept: ${pages(files)} pages, about ${inWords(sum(files))}.`,
        ),
        make(
          "p.study-row",
          lacking.length && primary("Keep the whole book", () => keepAll(lacking)),
          button("Remove what is kept", remove),
        ),
        told,
      );
      const names = new Set([...kept, ...older].map(([name]) => home + name));
      const links = [...document.querySelectorAll(".md-nav--primary a.md-nav__link")].filter(
        ({ href }) => names.delete(href.split("#")[0]),
      );
      const item = ({ href, textContent }) => make("li", make("a", { href }, textContent.trim()));
      list.replaceChildren(make("ul", ...links.map(item)));
    }

    async function keepAll(files) {
      stopped = false;
      // Asks the browser not to clear it away when room is short; some ask the reader.
      navigator.storage?.persist?.();
      const all = sum(files);
      const bar = make("progress", { max: all, value: 0, ariaLabel: "Kept so far" });
      const count = make("span");
      const stop = button("Stop", () => (stopped = true));
      root.replaceChildren(make("p.study-row.study-bar", bar, count, stop), told);
      stop.focus();
      told.textContent = "What has come stays, whenever you stop or leave.";
      let words = "";
      for (let done = 0; done < files.length && !stopped && root.isConnected; done += AT_ONCE) {
        const next = files.slice(done, done + AT_ONCE);
        try {
          await ask("keep", next.map(([name]) => home + name));
        } catch (error) {
          words = WHY[error] ?? "The network was lost. What has come is kept: go on later.";
          break;
        }
        bar.value += sum(next);
        count.textContent = `${inWords(bar.value)} of ${inWords(all)}`;
      }
      await show(words);
      root.querySelector("button").focus();
    }

    async function remove() {
      if (!confirm("Remove all pages kept on this device? Your progress stays.")) return;
      await ask("forget");
      await show("Removed. What you read from now on is kept again.");
    }

    if (location.protocol === "file:") {
      root.replaceChildren(make("p", "This copy is on a disk: all of it is there without a network."));
      list.parentElement.querySelector("#not-kept")?.remove();
    } else if (worker?.controller) show();
    else {
      root.replaceChildren(make("p", "This browser keeps no pages here."));
      worker?.addEventListener("controllerchange", () => show(), { once: true });
    }
  });
})();
