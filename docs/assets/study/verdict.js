// What the tests said of an answer, as a list: the first that failed is open.
// Needs: page.
"use strict";

(() => {
  const { make } = Study;
  const box = (label, text) =>
    make("pre", { tabIndex: 0, role: "region", ariaLabel: label }, make("code", text));

  function row({ title, hidden, passed, message, printed }, isOpen) {
    const head = [
      make("span.study-outcome", passed ? "passed" : "failed"),
      make("span", title, hidden && make("small", "hidden test")),
    ];
    const name = passed ? "passed" : "failed";
    if (!message && !printed) return make(`li.${name}`, make("div.study-test", ...head));
    return make(
      `li.${name}`,
      make(
        "details.study-test",
        { open: isOpen },
        make("summary", ...head),
        message && box(`What failed: ${title}`, message),
        printed && make("p", "Your code printed:"),
        printed && box(`What your code printed: ${title}`, printed),
      ),
    );
  }

  // `rows` are what judge.py says.
  Study.verdict = (rows) => {
    const failed = rows.find(({ passed }) => !passed);
    return make("ul.study-tests", ...rows.map((one) => row(one, one === failed)));
  };
})();
