// The list of all cards: when each is due; to set aside, bring back and reset.
// Needs: page, store, watch, study/cards/index.js, deck, agenda, standing, shelve, card, filter.
"use strict";

(() => {
  const { make, button, standing } = Study;
  const { cardsOf } = standing;
  // As many rows at a time: thousands would make a phone stall.
  const ROWS = 50;

  Study.onPage(".study-browse", (root) => {
    const cards = Study.deck(Study.book);
    const texts = new Map(
      cards.map((card) => [
        card.id,
        Study.plain(`${card.question.replace(/<[^>]*>/g, " ")} ${card.chapter} ${card.id}`),
      ]),
    );
    const placeholder = "svd, bayes, low rank";
    const find = make("input", { type: "search", placeholder, oninput: show });
    const option = ([value, words]) => make("option", { value }, words);
    const chapters = new Map(cards.map(({ anchor, chapter }) => [anchor, chapter]));
    const where = make(
      "select",
      { onchange: show },
      option(["", "All chapters"]),
      ...[...chapters].map(option),
    );
    const which = make(
      "select",
      { onchange: show },
      ...Object.entries(standing.SHOWN).map(([name, [words]]) => option([name, words])),
    );
    const told = make("p.study-told", { role: "status" });
    const list = make("ul.study-cards");
    const more = button("", add);
    const { setAside, forget } = Study.shelve(told);
    const reset = button("", () => forget(found));
    const away = button("Set all aside", () => setAside(found, true));
    const back = button("Bring all back", () => setAside(found, false));
    let found = []; // the cards that pass the filter
    let rows = []; // functions that renew each row that is shown

    function show() {
      const state = Study.read();
      const passes = standing.among(which.value, state, Study.today());
      const matches = Study.matcher(find.value);
      found = cards.filter(
        ({ id, anchor }) =>
          (!where.value || anchor === where.value) &&
          passes(id) &&
          matches(texts.get(id)),
      );
      const dueOf = ({ id }) => state.cards[id].due;
      if (["due", "later"].includes(which.value))
        found.sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : Number(dueOf(a) > dueOf(b))));
      rows = [];
      list.replaceChildren();
      add();
      told.textContent = `${cardsOf(found.length)}.`;
    }

    function add() {
      const next = found.slice(rows.length, rows.length + ROWS);
      for (const card of next) list.append(row(card));
      more.hidden = rows.length >= found.length;
      more.textContent = `Show ${Math.min(ROWS, found.length - rows.length)} more`;
      renew(Study.read());
    }

    function row(card) {
      const { id, chapter, level } = card;
      const words = make("small");
      const title = make("span", { id: `card-${id}` }, Study.linkTo(card));
      const named = { "aria-describedby": title.id };
      const aside = button("", () => setAside([card], aside.dataset.aside !== "true"), named);
      const again = button("Reset", () => forget([card]), named);
      rows.push((state, today) => {
        const { card: known, isAside } = standing.of(state, id, today);
        words.textContent = `${standing.inWords(state, id, today)} · ${level} · ${chapter}`;
        aside.dataset.aside = isAside;
        aside.textContent = isAside ? "Bring back" : "Set aside";
        again.hidden = !known;
      });
      return make("li", title, words, make("span.study-row", aside, again));
    }

    function renew(state) {
      const today = Study.today();
      for (const renewed of rows) renewed(state, today);
      const known = found.filter(({ id }) => state.cards[id]).length;
      const isAside = ({ id }) => Study.agenda.isAside(state, id, today);
      reset.textContent = `Reset ${cardsOf(known)}`;
      reset.hidden = !known;
      away.hidden = found.every(isAside);
      back.hidden = !found.some(isAside);
    }

    const label = (words, field) => make("label", words, field);
    root.replaceChildren(
      make(
        "div.study-tools",
        { role: "search", ariaLabel: "Filter the cards" },
        make("p", label("Find", find)),
        make("p", label("Chapter", where)),
        make("p", label("Show", which)),
      ),
      make("p.study-row", reset, away, back),
      told,
      list,
      make("p.study-row", more),
    );
    show();
    Study.watch(root, renew);
  });
})();
