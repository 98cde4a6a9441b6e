// The report of a mock interview on the page.
// Needs: page, draw, statistics, card.
"use strict";

(() => {
  const { make, interview, statistics } = Study;
  const GRADES = { missed: "Missed", partly: "Partly", good: "Good", skipped: "Skipped" };

  const dateOf = (when) =>
    new Date(when).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

  // One line, for a list of interviews.
  function line({ when, minutes, answers }, open) {
    const words = `${dateOf(when)}, ${minutes} minutes`;
    const link = make("button.study-link", { type: "button", onclick: open }, words);
    return make("li", link, `: ${statistics.grades(answers)}`);
  }

  // The whole in `root`: `words` close its first paragraph, `button` leads on.
  function show(root, { when, role, minutes, answers }, cards, words, button) {
    const spent = answers.reduce((sum, { seconds }) => sum + seconds, 0);
    const title = make("h2", { tabIndex: -1 }, `Report of ${dateOf(when)}`);
    root.replaceChildren(
      title,
      make(
        "p",
        `${interview.ROLES[role] ?? role}, ${minutes} minutes: ${statistics.grades(answers)}.` +
          ` Time spent answering: ${interview.clock(spent)}. ${words ?? ""}`,
      ),
      ...statistics.byTopic(answers, cards).map(ofTopic),
      make("p.study-row", button),
    );
    Study.turnTo(title, root);
  }

  const ofTopic = ({ page, topic, title, answers }) =>
    make(
      "section.study-topic",
      make("h3", make("a", { href: Study.link(page, topic) }, title)),
      make("ul", ...answers.map(ofAnswer)),
    );

  function ofAnswer({ card, grade, seconds, note }) {
    const budget = interview.clock(interview.seconds(card.level));
    return make(
      "li",
      make(`strong.study-${grade}`, GRADES[grade]),
      ` ${interview.clock(seconds)} of ${budget} · `,
      Study.linkTo(card),
      note && make("p.study-note", note),
    );
  }

  Study.report = { GRADES, line, show };
})();
