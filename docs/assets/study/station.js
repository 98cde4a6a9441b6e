// The coding problem of a mock interview: which one, and as a card that is asked and reported.
// Needs: page, coding, schedule, card.
"use strict";

(() => {
  const { make, coding } = Study;
  const PREFIX = "problem-";
  const idOf = ({ name }) => PREFIX + name;

  // One for the `role`: one that is due, else one not solved yet, if possible not among the
  // `recent` ids, else any. `random` is a number from 0 to 1.
  function draw(state, role, today, random, recent) {
    const asked = coding.problems.filter(({ roles }) => roles.includes(role));
    const of = (what) => asked.filter(({ name }) => what.includes(coding.standing(state, name, today)));
    const open = of(["new", "begun"]);
    const pools = [of(["due"]), open.filter((one) => !recent.includes(idOf(one))), open, asked];
    const pool = pools.find(({ length }) => length) ?? coding.problems;
    return pool.length ? [idOf(pool[Math.floor(random * pool.length)])] : [];
  }

  // Its page is opened beside the interview; the hints and the solution stand there.
  const SHORT =
    "<p>Compare with the solution, and answer aloud what they ask next. Did it pass the tests in the" +
    " time, and did you say what you did?</p>";

  function cards() {
    return coding.problems.map((problem) => {
      const { name, title, about, minutes, href } = problem;
      const id = idOf(problem);
      Study.answers[id] = [SHORT, ""];
      const button = { href, target: "_blank", rel: "noopener" };
      return {
        ...{ id, name, minutes, level: "coding", chapter: "Coding problem", title: "Coding problem" },
        ...{ topic: id, page: `study/coding/${name}.html`, question: make("p", title).innerHTML },
        ...{ shows: "I am done", home: "The problem with its solution" },
        more: () => [
          make("p", about),
          make("p", make("a.md-button", button, "Open it in a new tab"), ` ${minutes} minutes`),
        ],
      };
    });
  }

  // As Study.schedule.grade; a problem is graded by its own page, when its tests pass.
  const grade = (state, id, ...rest) =>
    id.startsWith(PREFIX) ? { back() {} } : Study.schedule.grade(state, id, ...rest);

  Study.station = { draw, cards, grade };
})();
