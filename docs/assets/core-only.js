// The switch "Core only": leaves out the stretch sections, on the page and in its contents,
// in every chapter until it is turned off. Runs in the head, so that none is ever painted.
"use strict";

(() => {
  const KEY = "ml-interview-handbook-core-only";
  const page = document.documentElement;
  let unstored = null; // what was chosen, where the browser does not store it

  function chosen() {
    try {
      return unstored ?? localStorage.getItem(KEY) !== null;
    } catch {
      return false;
    }
  }

  function choose(on) {
    unstored = null;
    try {
      if (on) localStorage.setItem(KEY, "");
      else localStorage.removeItem(KEY);
    } catch {
      unstored = on;
    }
  }

  const isOn = () => page.classList.contains("core-only");

  function set(on) {
    page.classList.toggle("core-only", on);
    const box = document.querySelector(".core-switch input");
    if (box) box.checked = on;
  }

  // A link into a section that is left out shows it, until another page is visited.
  function show(hash) {
    const target = document.getElementById(hash.slice(1));
    if (!isOn() || !target?.closest(".stretch-section")) return null;
    set(false);
    return target;
  }

  function visit() {
    const before = isOn();
    set(chosen());
    const shown = show(location.hash);
    // It was not there to scroll to, or what stands above it came or went.
    if (shown || isOn() !== before)
      document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  set(chosen());
  document.addEventListener("change", ({ target }) => {
    if (!target.matches(".core-switch input")) return;
    choose(target.checked);
    set(target.checked);
  });
  // Before the browser goes there: it does not scroll to what is left out.
  document.addEventListener(
    "click",
    ({ target }) => {
      const link = target.closest("a");
      if (link?.pathname === location.pathname) show(link.hash);
    },
    true,
  );
  addEventListener("hashchange", () => show(location.hash)?.scrollIntoView());
  addEventListener("pageshow", ({ persisted }) => persisted && visit());
  addEventListener("DOMContentLoaded", () => document$.subscribe(visit));
})();
