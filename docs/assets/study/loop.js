// A loop: a mock interview in stations, as an employer holds it on one day.
// Needs: page, draw.
"use strict";

(() => {
  const { interview } = Study;
  const MINUTES = 15;
  const YOU = ["interview/presenting-work", "interview/behavioural-round", "interview/newer-rounds", "interview/your-two-cents", "start/"];
  const ENGINEERING = [
    ...["practice/numerics", "practice/frameworks", "practice/gpu-"],
    ...["practice/engineering-habits", "practice/containers", "practice/python"],
    ...["practice/data-structures", "practice/data-engineering"],
    "practice/security-and-privacy",
    "practice/ml-platform",
  ];
  const DESIGN = ["practice/system-design", "practice/designs-", "practice/production"];
  // The stations of each role, and what they ask: how the addresses of chapters begin.
  const STATIONS = {
    "research-scientist": {
      Mathematics: ["linear-algebra/", "probability/", "analysis/", "optimization/"],
      "Machine learning": ["machine-learning/"],
      "Deep learning": ["deep-learning/", "language-models/"],
      "Your work and you": [...YOU, "practice/experiments"],
    },
    "ml-engineer": {
      "Machine learning": ["machine-learning/", "probability/"],
      "Deep learning": ["deep-learning/", "language-models/", "optimization/"],
      Engineering: ENGINEERING,
      "System design": DESIGN,
      "Your work and you": YOU,
    },
    "llm-engineer": {
      "Deep learning": ["deep-learning/", "optimization/", "machine-learning/"],
      "Language models": ["language-models/"],
      Engineering: ENGINEERING,
      "System design": DESIGN,
      "Your work and you": YOU,
    },
    "data-scientist": {
      Statistics: ["probability/", "practice/experiment"],
      "Machine learning": ["machine-learning/"],
      "SQL and data frames": ["practice/sql-and-dataframes"],
      "Product case": ["interview/product", "practice/production", "practice/system-design"],
      "Your work and you": YOU,
    },
  };

  const isOf = (places) => ({ page }) => places.some((place) => page.startsWith(place));
  // Those that `cards` have questions for, as pairs of title and cards.
  const stations = (cards, role) =>
    Object.entries(STATIONS[role])
      .map(([title, places]) => [title, cards.filter(isOf(places))])
      .filter(([, pool]) => pool.length);

  // Each station's questions, one station after the other; as `interview.draw`.
  const draw = (cards, role, seed, recent) =>
    stations(cards, role).flatMap(([, pool], n) =>
      interview.draw(pool, { role, minutes: MINUTES }, seed + n, recent),
    );

  const titleOf = (card, role) => stations([card], role)[0]?.[0] ?? card.chapter;
  const minutes = (cards, role) => MINUTES * stations(cards, role).length;

  Study.loop = { STATIONS, stations, draw, titleOf, minutes };
})();
