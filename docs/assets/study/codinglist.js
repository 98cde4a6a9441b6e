// The list of coding problems: what is next, how many are solved, and a filter.
// Needs: page, store, watch, coding.
"use strict";

Study.onPage(".problems", (list) => {
  const { make, coding } = Study;
  const article = list.closest("article");
  const now = article.querySelector(".coding-now");
  const told = article.querySelector(".study-told");
  const [minutes, standing] = article.querySelectorAll(".study-tools select");
  const chips = [...article.querySelectorAll(".study-chips input")];
  const groups = [...list.querySelectorAll("section")];
  const rows = [...list.querySelectorAll("li")].map((row) => {
    const mark = make("span.study-mark");
    row.querySelector("small").append(mark);
    return { row, mark, name: row.dataset.problem };
  });
  const WHY = { due: "Due again: ", begun: "Go on with ", new: "Next: " };

  const chosen = () => chips.filter(({ checked }) => checked).map(({ value }) => value);

  function showNow(state, today) {
    const { solved, due, all } = coding.count(state, today);
    const [role] = chosen();
    const { problem, why } = coding.next(state, today, role) ?? {};
    const words = `${solved} of ${all} solved${due ? `, ${due} due again` : ""}`;
    now.replaceChildren(
      make("p", make("progress", { max: all, value: solved, ariaLabel: "Solved" }), words),
      problem
        ? make("p", WHY[why], make("a", { href: problem.href }, problem.title), ` ${problem.minutes} min`)
        : make("p", "Nothing is due."),
    );
  }

  function show() {
    const state = Study.read();
    const today = Study.today();
    const roles = chosen();
    let count = 0;
    for (const { row, mark, name } of rows) {
      const what = coding.standing(state, name, today);
      const isSolved = coding.isSolved(state, name);
      row.classList.toggle("solved", isSolved);
      mark.textContent = what === "new" ? "" : coding.inWords(state, name, today);
      // What is due again was solved.
      const isShown = { solved: isSolved, "": true }[standing.value] ?? what === standing.value;
      const isAsked = !roles.length || roles.some((role) => row.dataset.roles.split(" ").includes(role));
      row.hidden = !isShown || !isAsked || row.dataset.minutes > (Number(minutes.value) || Infinity);
      count += !row.hidden;
    }
    for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
    told.textContent = count === rows.length ? `${count} problems` : `${count} of ${rows.length} problems`;
    showNow(state, today);
  }

  // In the address, so that Back and a copied link bring it back.
  function change() {
    const values = new URLSearchParams(chosen().map((role) => ["role", role]));
    if (minutes.value) values.set("minutes", minutes.value);
    if (standing.value) values.set("show", standing.value);
    const address = location.pathname + location.search + (values.size ? `#${values}` : "");
    history.replaceState(history.state, "", address);
    show();
  }

  const kept = new URLSearchParams(location.hash.slice(1));
  const choose = (select, value) => (select.value = [...select].some((o) => o.value === value) ? value : "");
  choose(minutes, kept.get("minutes"));
  choose(standing, kept.get("show"));
  for (const chip of chips) chip.checked = kept.getAll("role").includes(chip.value);
  for (const field of [minutes, standing, ...chips]) field.onchange = change;
  article.querySelector(".study-clear").onclick = () => {
    for (const select of [minutes, standing]) select.value = "";
    for (const chip of chips) chip.checked = false;
    change();
    minutes.focus();
  };
  Study.watch(list, show);
});
