// The mock interview page: set-up, questions against the clock, report.
"use strict";

(() => {
  const { make, button, interview } = Study;
  const PRIMARY = "md-button md-button--primary";
  const UNDER_WAY = "ml-interview-handbook-interview";
  const GRADES = { missed: "Missed", partly: "Partly", good: "Good", skipped: "Skipped" };

  // The interview under way survives a reload, not the visit.
  function keep(current) {
    try {
      if (current) sessionStorage.setItem(UNDER_WAY, JSON.stringify(current));
      else sessionStorage.removeItem(UNDER_WAY);
    } catch {
      // Then it cannot be resumed; state.js says that nothing is stored.
    }
  }

  function kept() {
    try {
      const current = JSON.parse(sessionStorage.getItem(UNDER_WAY));
      return current?.ids.length && current.answers.length >= 0 ? current : null;
    } catch {
      return null;
    }
  }

  const dateOf = (when) =>
    new Date(when).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

  function score(answers) {
    const counts = Object.entries(GRADES).map(([grade, words]) => [
      answers.filter((answer) => answer.grade === grade).length,
      words.toLowerCase(),
    ]);
    return counts
      .filter(([count]) => count)
      .map(([count, words]) => `${count} ${words}`)
      .join(", ");
  }

  Study.onPage(".study-interview", (root) => {
    const cards = Study.deck(Study.book);
    const cardOf = new Map(cards.map((card) => [card.id, card]));

    function setUp() {
      Study.keys = null;
      const { interviews, choices } = Study.read();
      const wanted = choices?.interview ?? { without: [], role: "ml-engineer", minutes: 30 };
      const plan = make("p", { role: "status" });
      const begin = button("Begin", () => start(wanted), PRIMARY);
      const chosen = () => Study.choose(cards, wanted.without);

      function change(changes) {
        Object.assign(wanted, changes);
        Study.change((state) => {
          state.choices = { ...state.choices, interview: wanted };
        });
        tell();
      }
      function tell() {
        const count = Math.min(chosen().length, interview.count(wanted.minutes));
        begin.disabled = !count;
        plan.textContent = count
          ? `${count} question${count === 1 ? "" : "s"}, from a warm-up to a stretch.`
          : "Choose at least one part.";
      }
      const radios = (legend, name, values) =>
        Study.options(
          legend,
          "radio",
          values,
          (value) => value === wanted[name],
          ({ target }) =>
            change({ [name]: values.find(([value]) => String(value) === target.value)[0] }),
        );

      root.replaceChildren();
      const current = kept();
      if (current)
        root.append(
          make(
            "div",
            { className: "study-notice" },
            make(
              "p",
              null,
              `An interview is under way: ${current.answers.length} of ${current.ids.length}` +
                " questions are answered.",
            ),
            make(
              "p",
              { className: "study-row" },
              button("Resume", () => ask(current), PRIMARY),
              button("Discard", () => {
                keep(null);
                setUp();
              }),
            ),
          ),
        );
      root.append(
        make(
          "div",
          { className: "study-chips" },
          radios("Role", "role", Object.entries(interview.ROLES)),
          radios(
            "Length",
            "minutes",
            interview.LENGTHS.map((minutes) => [minutes, `${minutes} minutes`]),
          ),
        ),
        Study.choices(cards, wanted.without, (without) => change({ without }), []),
        plan,
        make("p", { className: "study-row" }, begin),
      );
      if (interviews.length)
        root.append(
          make("h2", null, "Earlier interviews"),
          make(
            "ul",
            null,
            ...interviews.toReversed().map((past) => {
              const open = () => report(past);
              const words = `${dateOf(past.when)}, ${past.minutes} minutes`;
              const link = button(words, open, "study-link");
              return make("li", null, link, `: ${score(past.answers)}`);
            }),
          ),
        );
      tell();
    }

    function start({ role, minutes, without }) {
      const recent = Study.read().interviews.flatMap(({ answers }) => answers.map(({ id }) => id));
      const drawn = interview.draw(
        Study.choose(cards, without),
        { role, minutes },
        Date.now(),
        recent,
      );
      const ids = drawn.map(({ id }) => id);
      ask({ role, minutes, when: new Date().toISOString(), ids, answers: [], seconds: 0 });
    }

    // Asks what is not answered yet of `current`, the interview under way.
    function ask(current) {
      const answered = new Set(current.answers.map(({ id }) => id));
      const open = current.ids.filter((id) => cardOf.has(id) && !answered.has(id));
      if (!open.length) return finish(current);
      const card = cardOf.get(open[0]);
      const budget = interview.seconds(card.level);
      const number = current.ids.length - open.length + 1;

      const timer = make("span", { role: "timer", className: "study-timer" });
      const said = make("p", { role: "status", className: "study-said" });
      const pause = button("Pause", toggle);
      const section = Study.front(card);
      const foot = make("div", { className: "study-foot" });
      const note = make("textarea", { maxLength: 2000, rows: 2 });
      let revealed = false;
      let since = Date.now(); // null while the clock stands

      root.replaceChildren(
        make(
          "div",
          { className: "study-row study-bar" },
          make("span", null, `Question ${number} of ${current.ids.length}`),
          timer,
          pause,
          button("End", () => finish(current)),
        ),
        section,
        foot,
        said,
      );
      foot.append(
        make(
          "p",
          { className: "study-row" },
          button("Show answer", reveal, PRIMARY),
          button("Skip", () => grade("skipped")),
        ),
      );
      Study.keys = (event) => {
        if (!root.isConnected) return false;
        if (!revealed && Study.shows(event)) reveal();
        else if (revealed && /^[1-3]$/.test(event.key))
          grade(["missed", "partly", "good"][event.key - 1]);
        else return false;
        return true;
      };
      const ticking = setInterval(() => {
        if (!section.isConnected) clearInterval(ticking);
        else tick();
      }, 500);
      tick();
      Study.turnTo(section.querySelector("h2"), root);
      Study.answer(card.id).catch(() => {});

      function tick() {
        if (since !== null) {
          const now = Date.now();
          const over = current.seconds >= budget;
          current.seconds += Math.max(0, now - since) / 1000;
          since = now;
          if (!over && current.seconds >= budget) said.textContent = "Time is up: come to an end.";
          keep(current);
        }
        timer.textContent = interview.clock(Math.ceil(budget - current.seconds));
        timer.classList.toggle("over", current.seconds >= budget);
      }

      function toggle() {
        tick();
        since = since === null ? Date.now() : null;
        pause.textContent = since === null ? "Go on" : "Pause";
      }

      function reveal() {
        tick();
        since = null;
        revealed = true;
        pause.disabled = true;
        foot.before(make("label", { className: "study-note" }, "Note, if you like", note));
        foot.replaceChildren(
          make(
            "div",
            { className: "study-grades", role: "group", ariaLabel: "How was your answer?" },
            ...["missed", "partly", "good"].map((name, n) => {
              const choice = button("", () => grade(name));
              choice.setAttribute("aria-keyshortcuts", n + 1);
              choice.append(
                make("kbd", { ariaHidden: "true" }, String(n + 1)),
                make("span", null, GRADES[name]),
              );
              return choice;
            }),
          ),
        );
        Study.show(section, card);
      }

      function grade(name) {
        tick();
        current.answers.push({
          id: card.id,
          grade: name,
          seconds: Math.min(86400, Math.round(current.seconds)),
          note: note.value,
        });
        current.seconds = 0;
        ask(current);
      }
    }

    function finish({ when, role, minutes, answers }) {
      keep(null);
      if (!answers.length) return setUp();
      const done = { when, role, minutes, answers };
      Study.change((state) => {
        state.interviews.push(done);
        for (const [id, card] of interview.reviews(answers, state, new Date()))
          state.cards[id] = card;
      });
      report(done, "The flashcards ask for what you missed now, for what you knew in part soon.");
    }

    function report({ when, role, minutes, answers }, words) {
      Study.keys = null;
      const spent = answers.reduce((sum, { seconds }) => sum + seconds, 0);
      const title = make("h2", { tabIndex: -1 }, `Report of ${dateOf(when)}`);
      root.replaceChildren(
        title,
        make(
          "p",
          null,
          `${interview.ROLES[role] ?? role}, ${minutes} minutes: ${score(answers)}.` +
            ` Time spent answering: ${interview.clock(spent)}. ${words ?? ""}`,
        ),
        ...interview.report(answers, cards).map((topic) =>
          make(
            "section",
            { className: "study-topic" },
            make(
              "h3",
              null,
              make("a", { href: Study.link(topic.page, topic.topic) }, topic.title),
            ),
            make("ul", null, ...topic.answers.map(line)),
          ),
        ),
        make("p", { className: "study-row" }, button("New interview", setUp, PRIMARY)),
      );
      Study.turnTo(title, root);
    }

    function line({ card, grade, seconds, note }) {
      const budget = interview.seconds(card.level);
      const time = `${interview.clock(seconds)} of ${interview.clock(budget)}`;
      const item = make(
        "li",
        null,
        make("strong", { className: `study-${grade}` }, GRADES[grade]),
        ` ${time} · `,
        make("a", { href: Study.link(card.page, card.id), innerHTML: card.question }),
      );
      if (note) item.append(make("p", { className: "study-note" }, note));
      return item;
    }

    setUp();
  });
})();
