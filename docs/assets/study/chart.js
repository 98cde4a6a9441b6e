// Bars, drawn as SVG, and the same numbers as a table.
// Needs: page.
"use strict";

(() => {
  const { make } = Study;
  // Units of the drawing: about pixels on a phone.
  const [WIDTH, HEIGHT, TOP, FOOT] = [320, 100, 14, 14];

  // `bars` are [label, number or null, label in full]; `every` which of them is written below.
  // `head` are the table's headings, `words` say what there is to see.
  Study.chart = (words, head, bars, { most, every, unit = "" }) => {
    const highest = Math.max(most ?? 1, ...bars.map(([, value]) => value));
    const step = WIDTH / bars.length;
    const width = Math.min(24, 0.8 * step);
    const text = (x, y, words) => `<text x="${x.toFixed(1)}" y="${y}">${words}</text>`;
    const draw = ([label, value], n) => {
      const middle = (n + 0.5) * step;
      const height = ((value ?? 0) / highest) * HEIGHT;
      const top = TOP + HEIGHT - height;
      const isNamed = n % every === 0;
      const place = `x="${middle - width / 2}" y="${top}" width="${width}" height="${height}"`;
      const isSaid = value && (step > 20 || value === highest);
      return [
        height ? `<rect ${place}/>` : "",
        isNamed ? text(middle, TOP + HEIGHT + 11, label) : "",
        isSaid ? text(middle, top - 3, value) : "",
      ].join("");
    };
    const drawing = make("div", {
      innerHTML:
        `<svg viewBox="0 0 ${WIDTH} ${TOP + HEIGHT + FOOT}" role="img">` +
        `<path d="M0 ${TOP + HEIGHT + 0.5}H${WIDTH}"/>${bars.map(draw).join("")}</svg>`,
    });
    drawing.firstChild.setAttribute("aria-label", words);
    const row = (tag) => (cells) => make("tr", ...cells.map((cell) => make(tag, String(cell))));
    const told = (value) => (value === null ? "–" : value + unit);
    const rows = bars.map(([label, value, full = label]) => [full, told(value)]);
    return make(
      "figure.study-chart",
      drawing,
      make("figcaption", words),
      make(
        "details.study-choices",
        make("summary", "As a table"),
        make("table", make("thead", row("th")(head)), make("tbody", ...rows.map(row("td")))),
      ),
    );
  };
})();
