// The report of a mock interview on the page.
// Needs: page, store, draw, statistics, card, standing, coding.
"use strict";

(() => {
  const { make, interview, standing, statistics } = Study;
  const GRADES = { missed: "Missed", partly: "Partly", good: "Good", skipped: "Skipped" };

  const dateOf = (when) =>
    new Date(when).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

  const lengthOf = ({ minutes, loop }) => `${minutes} minutes${loop ? ", a loop" : ""}`;

  // One line, for a list of interviews.
  function line(past, open) {
    const words = `${dateOf(past.when)}, ${lengthOf(past)}`;
    const link = make("button.study-link", { type: "button", onclick: open }, words);
    return make("li", link, `: ${statistics.grades(past.answers)}`);
  }

  // The whole in `root`; `buttons` lead on.
  function show(root, past, cards, ...buttons) {
    const { when, role, answers } = past;
    const spent = answers.reduce((sum, { seconds }) => sum + seconds, 0);
    const title = make("h2", { tabIndex: -1 }, `Report of ${dateOf(when)}`);
    const state = Study.read();
    const today = Study.today();
    const due = answers.filter(({ id }) => standing.of(state, id, today).day <= today).length;
    const link = (page, words) => make("a", { href: new URL(page, location.href).href }, words);
    root.replaceChildren(
      title,
      make(
        "p",
        `${interview.ROLES[role] ?? role}, ${lengthOf(past)}: ${statistics.grades(answers)}.` +
          ` Time spent answering: ${Study.clock(spent)}.`,
      ),
      make(
        "p",
        "Each question is now a ",
        link("cards.html", "flashcard"),
        ", due as said below. ",
        due ? link("flashcards.html", `Due today: ${standing.cardsOf(due)}`) : "",
      ),
      ...statistics.byTopic(answers, cards).map((topic) => ofTopic(topic, state, today)),
      make("p.study-row", ...buttons),
    );
    Study.turnTo(title, root);
  }

  const ofTopic = ({ page, topic, title, answers }, state, today) =>
    make(
      "section.study-topic",
      make("h3", make("a", { href: Study.link(page, topic) }, title)),
      make("ul", ...answers.map((answer) => ofAnswer(answer, state, today))),
    );

  const when = ({ id, name }, state, today) =>
    name ? Study.coding.inWords(state, name, today) : standing.inWords(state, id, today);

  function ofAnswer({ card, grade, seconds, note }, state, today) {
    const budget = Study.clock(interview.seconds(card));
    return make(
      "li",
      make(`strong.study-${grade}`, GRADES[grade]),
      ` ${Study.clock(seconds)} of ${budget} · `,
      Study.linkTo(card),
      make("small", ` ${when(card, state, today)}`),
      note && make("p.study-note", note),
    );
  }

  Study.report = { GRADES, line, show };
})();
