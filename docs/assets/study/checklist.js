// The checklist: ticks, counts, cards, and what of it is shown.
// Needs: page, store, watch, backup, ticks, filter, standing, marks.
"use strict";

Study.onPage(".checklist", (list) => {
  const input = document.querySelector("#find");
  const notYet = document.querySelector("#not-yet");
  const which = document.querySelector("#card");
  const fold = document.querySelector(".study-fold");
  const told = document.querySelector(".study-tools [role=status]");
  const parts = [...list.querySelectorAll(".part")];
  const chapters = [...list.querySelectorAll(".chapter")].map((chapter) => {
    const title = Study.plain(chapter.querySelector("h3").textContent);
    const rows = [...chapter.querySelectorAll("li")].map((row) => {
      const box = row.querySelector(":scope > input");
      const words = row.querySelector(":scope > a")?.textContent ?? row.textContent;
      const isCard = row.querySelector(":scope > .level") !== null;
      const text = Study.plain(`${words} ${box?.value ?? row.dataset.id} ${title}`);
      return { row, box, isCard, text };
    });
    return { chapter, title, rows };
  });

  const folds = [...list.querySelectorAll("details")];
  const OPEN = "ml-interview-handbook-open";
  const opened = () => folds.filter(({ open }) => open).map(({ id }) => id);
  const atFirst = opened();

  // What is open, while one reads elsewhere. A convenience, not progress.
  function keepOpen() {
    try {
      sessionStorage.setItem(OPEN, opened().join(" "));
    } catch {}
  }
  function openKept() {
    let kept = atFirst;
    try {
      kept = sessionStorage.getItem(OPEN)?.split(" ") ?? atFirst;
    } catch {}
    setOpen(({ id }) => kept.includes(id));
  }

  function setOpen(isOpen) {
    for (const group of folds) group.open = isOpen(group);
  }

  const isAnyOpen = () => list.querySelector(".chapter[open]") !== null;
  function showFold() {
    fold.textContent = isAnyOpen() ? "Fold all" : "Open all";
  }

  function filter() {
    const matches = Study.matcher(input.value);
    const isByCard = which.value !== "all";
    const isFiltered = isByCard || input.value.trim() !== "";
    const passes = Study.standing.among(which.value, Study.read(), Study.today());
    let shown = 0;
    let all = 0;
    for (const { chapter, title, rows } of chapters) {
      const kept = new Set();
      for (const { row, box, isCard, text } of rows) {
        if (isByCard && !(isCard && passes(box.value))) continue;
        if (!matches(text) || (notYet.checked && box?.checked)) continue;
        shown += 1;
        for (let item = row; item; item = item.parentElement.closest("li")) kept.add(item);
      }
      for (const { row } of rows) row.hidden = !kept.has(row);
      all += rows.length;
      chapter.hidden = rows.length ? !kept.size : isByCard || !matches(title);
    }
    for (const part of parts) part.hidden = !part.querySelector(".chapter:not([hidden])");
    told.textContent = shown === all ? "" : `${shown} of ${all} shown`;
    if (isFiltered) setOpen(({ hidden }) => !hidden);
    else if (list.dataset.filtered) openKept();
    list.dataset.filtered = isFiltered ? "true" : "";
  }

  openKept();
  const target = document.getElementById(location.hash.slice(1));
  if (target && list.contains(target)) {
    for (const group of folds) group.open ||= group.contains(target);
    target.scrollIntoView();
  }

  list.addEventListener("change", ({ target }) => Study.setTick(target.value, target.checked));
  list.addEventListener(
    "toggle",
    () => {
      showFold();
      if (!list.dataset.filtered) keepOpen();
    },
    true,
  );
  fold.onclick = () => {
    const isOpen = !isAnyOpen();
    setOpen((group) => isOpen || (group.open && group.matches(".part")));
  };
  input.oninput = notYet.onchange = which.onchange = filter;

  // Ticks what is left of a chapter in one go, and takes that back.
  const wholes = chapters.flatMap(({ chapter, rows }) => {
    const ids = rows.flatMap(({ box }) => box?.value ?? []);
    let ticked = null;
    const button = Study.make("button.study-link", { type: "button" });
    button.onclick = () =>
      Study.change(({ ticks }) => {
        const before = ticked;
        ticked = before ? null : ids.filter((id) => !ticks[id]);
        for (const id of ticked ?? []) ticks[id] = Study.today();
        for (const id of before ?? []) delete ticks[id];
      });
    chapter.querySelector(":scope > p")?.append(" · ", button);
    return (ticks) => {
      const left = ids.filter((id) => !ticks[id]).length;
      if (left) ticked = null;
      button.textContent = ticked ? `Untick these ${ticked.length}` : `Tick all ${left} left`;
      button.hidden = !ticked && !left;
    };
  });

  const all = chapters.flatMap(({ rows }) => rows);
  Study.markRows(list, all.map(({ row, box }) => [box?.value, row]));

  // A row that is ticked stays until the filter changes, so that one can untick it.
  Study.watch(list, ({ ticks }) => {
    for (const show of wholes) show(ticks);
    for (const { box } of chapters.flatMap(({ rows }) => rows))
      if (box) box.checked = Object.hasOwn(ticks, box.value);
    const ticked = (group) => group.querySelectorAll("li > input:checked").length;
    for (const group of folds) Study.showCount(group.firstElementChild, ticked(group));
    Study.showCount(list.querySelector(".all"), ticked(list));
  });
  filter();
  showFold();
  Study.backup(document.querySelector(".study-backup"));
});
