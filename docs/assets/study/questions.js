// The index of questions, filtered as one types.
// Needs: page, store, filter, standing, marks.
"use strict";

Study.onPage(".questions", (list) => {
  const input = document.querySelector("#find");
  const chips = [...document.querySelectorAll(".study-chips input")];
  const which = document.querySelector("#card");
  const told = document.querySelector("article [role=status]");
  const groups = [...list.querySelectorAll("section")].reverse();
  const items = [...list.querySelectorAll("li")].map((row) => ({
    row,
    id: row.querySelector("a").hash.slice(1),
    level: row.dataset.level,
    part: row.closest(".part").dataset.part,
    text: Study.plain(
      `${row.textContent} ${row.closest(".chapter").querySelector("h3").textContent}`,
    ),
  }));

  const chosen = (name) => chips.filter((c) => c.name === name && c.checked).map((c) => c.value);

  function show() {
    const lists = { level: chosen("level"), part: chosen("part") };
    const filter = { text: input.value, card: which.value, ...lists };
    const passes = Study.selector(filter);
    const isAmong = Study.standing.among(which.value, Study.read(), Study.today());
    let shown = 0;
    for (const item of items) {
      item.row.hidden = !passes(item) || !isAmong(item.id);
      shown += !item.row.hidden;
    }
    for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
    told.textContent =
      shown === items.length ? `${shown} questions` : `${shown} of ${items.length} questions`;
    // In the address, so that Back and a copied link bring it back.
    const address = location.pathname + location.search + Study.toHash(filter);
    history.replaceState(history.state, "", address);
  }

  const kept = Study.fromHash(location.hash);
  input.value = kept.text;
  if (kept.card in Study.standing.SHOWN) which.value = kept.card;
  for (const chip of chips) chip.checked = kept[chip.name].includes(chip.value);
  input.oninput = which.onchange = show;
  for (const chip of chips) chip.onchange = show;
  document.querySelector(".study-clear").onclick = () => {
    input.value = "";
    which.value = "all";
    for (const chip of chips) chip.checked = false;
    show();
    input.focus();
  };
  show();
  Study.markRows(list, items.map(({ id, row }) => [id, row]));
});
