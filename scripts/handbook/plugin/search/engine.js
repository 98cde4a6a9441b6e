// The search: how words are read, and how sections are ranked. For the worker in the
// page, for the build, which writes the index, and for the tests. Needs MiniSearch.
"use strict";

((root, make) => {
  if (typeof module === "object") module.exports = make(require("minisearch"));
  else root.Search = make(root.MiniSearch);
})(globalThis, (MiniSearch) => {
  const STOP_WORDS = new Set(
    (
      "a about an and any are as at be been by can could did do does doing done each for from get give given go" +
      " had has have how i if in into is it its just let make matter me more most much my of on one or our" +
      " should show so some such than that the their them then there these they this those to too us use used using" +
      " versus very vs want was we were what when where whether which while who whom whose why will with without" +
      " work works would you your"
    ).split(" "),
  );
  // One spelling for British and American, and one form for those of a word.
  const ENDINGS = [
    [/(is|iz)(e|es|ed|ing|er|ers|able|ation|ations|ational)$/, "iz"],
    [/sis$/, "se"],
    [/(ys|yz)(e|es|ed|ing)$/, "yz"],
    [/our(s|ed|ing|al)?$/, "or"],
    [/cent(re|er)(s|d|ed|ing)?$/, "center"],
    [/trices$/, "trix"],
    [/(ind|vert)ices$/, "$1ex"],
    [/biase[sd]$/, "bias"],
    [/(\w{2,}im)a$/, "$1um"],
    [/ies$/, "y"],
    [/(ss|x|ch|sh)es$/, "$1"],
    [/([^su])s$/, "$1"],
    [/bility$/, "ble"],
    [/ness$/, ""],
    [/(\w{5,})ity$/, "$1"],
    [/(\w{2,})([bdglmnprt])\2(ing|ed|er|ers)$/, "$1$2"],
    [/(\w{3,})at(e|ed|ing|ion|or|ive)$/, "$1"],
    [/(\w{4,})(ing|ed|ly)$/, "$1"],
    [/(\w{3,}[st])ion$/, "$1"],
    [/(\w{4,})e$/, "$1"],
  ];
  const stem = (word) => {
    if (word.length < 4 || /\d/.test(word)) return word;
    for (const [ending, instead] of ENDINGS) word = word.replace(ending, instead);
    return word;
  };

  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const wordsOf = (text) => plain(text).replace(/['’]s?\b/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  const isContent = (word) => !STOP_WORDS.has(word);
  // Of a query; "mean" is a word of the book only where it stands alone.
  const contentOf = (words) => {
    const content = words.filter(isContent);
    const others = content.filter((word) => word !== "mean");
    return [others, content, words].find((some) => some.length) ?? [];
  };
  const stemsOf = (text) => new Set(wordsOf(text).filter(isContent).map(stem));
  const neighbours = (words) => words.slice(1).map((word, n) => words[n] + word);
  // The words of a text; those that a hyphen joins, also as one.
  const tokenize = (text) => [
    ...wordsOf(text),
    ...(plain(text).match(/\p{L}+(?:[-‐–]\p{L}+)+/gu) ?? []).map((word) => word.replace(/[-‐–]/g, "")),
  ];
  // Of a title each two neighbours too: "half spaces" is found as "halfspaces".
  const tokenizeTitle = (title) => [...tokenize(title), ...neighbours(wordsOf(title))];

  const NAMES = ["title", "names", "chapter"];
  const OPTIONS = {
    fields: [...NAMES, "text"],
    storeFields: ["page", "title", "rank", "start", "topic"],
    tokenize: (text, field) => (NAMES.includes(field) ? tokenizeTitle(text) : tokenize(text)),
    processTerm: (word) => isContent(word) && stem(word),
  };
  // Tuned on every other query of tests/queries.yml.
  const WEIGHTS = {
    title: 4.5,
    names: 3,
    chapter: 2,
    pairs: 1.2,
    others: 0.32,
    whole: 0.8,
    rest: 0.6,
    share: 0.5,
    fit: 2.5,
    coverage: 2.7,
    topic: 1.2,
  };
  // What a section is: of the contract, of the book, another, a card, a frame such as Pitfalls.
  const RANKS = { contract: 1.45, section: 1.15, other: 0.75, card: 0.6, frame: 0.35 };
  const { title, names, chapter } = WEIGHTS;
  const FIELDS = { boost: { title, names, chapter }, combineWith: "OR" };

  // The index as text of `sections`, each {id, page, title, names, chapter, text, rank, start}.
  function build(sections) {
    const index = new MiniSearch(OPTIONS);
    index.addAll(sections);
    const known = new Set(sections.flatMap((one) => NAMES.flatMap((name) => wordsOf(one[name]))));
    return JSON.stringify({ index, known: [...known].filter((word) => word.length > 4).sort() });
  }

  // How many letters are wrong: left out, put in, exchanged or swapped.
  function distance(a, b) {
    let [before, last, row] = [[], [], [...Array(b.length + 1).keys()]];
    for (let i = 1; i <= a.length; i++) {
      [before, last, row] = [last, row, [i]];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    return row[b.length];
  }

  class Engine {
    // `written`: what `build` wrote. `synonyms`, `signs`: what docs/search.yml holds.
    constructor(written, { synonyms = {}, signs = [] } = {}) {
      const { index, known } = JSON.parse(written);
      this.index = MiniSearch.loadJS(index, OPTIONS);
      this.known = known;
      this.titles = new Map();
      this.signs = signs.map(([pattern, meant]) => [new RegExp(pattern), [meant].flat()]);
      this.synonyms = new Map();
      for (const [typed, meant] of Object.entries(synonyms))
        for (const words of [wordsOf(typed), wordsOf(typed).filter(isContent)])
          // One word of several would mean too much.
          if (words.length > 1 || words.length === wordsOf(typed).length)
            this.synonyms.set(words.map(stem).join(" "), [meant].flat());
    }

    // `word`, or what was probably meant, if nothing begins with it.
    mend(word) {
      if (word.length < 5 || this.index.search(stem(word), { prefix: true }).length) return word;
      const most = word.length < 8 ? 1 : 2;
      const near = this.known.filter((one) => Math.abs(one.length - word.length) <= most);
      // The first letter is the last to be mistyped.
      const wrong = (one) => distance(word, one) + (one[0] === word[0] ? 0 : 0.5);
      const [best] = near.map((one) => [wrong(one), one]).sort(([a], [b]) => a - b);
      return best?.[0] <= most + 0.5 ? best[1] : word;
    }

    // Remembered: a search meets the titles of hundreds of sections.
    stemsOfTitle(title) {
      if (!this.titles.has(title)) this.titles.set(title, stemsOf(title));
      return this.titles.get(title);
    }

    // What the query says by its signs and by other names: texts to look for, each with
    // its weight. A sign weighs as much as it is of the query; with another name the
    // rest of the query is looked for.
    meant(query, ...phrases) {
      const meant = new Map();
      const share = (part, all) => 1 - WEIGHTS.share * (1 - part / all);
      for (const [pattern, texts] of this.signs) {
        const part = pattern.exec(query)?.[0].length;
        if (part) for (const text of texts) meant.set(text, share(part, query.length));
      }
      for (const words of phrases) {
        const stems = words.map(stem);
        for (let from = 0; from < stems.length; from++)
          for (let to = from + 1; to <= Math.min(stems.length, from + 5); to++)
            for (const text of this.synonyms.get(stems.slice(from, to).join(" ")) ?? []) {
              const rest = [...words.slice(0, from), ...words.slice(to)].filter(isContent);
              meant.set(text, share(to - from, words.length));
              if (rest.length) meant.set([...rest, text].join(" "), WEIGHTS.rest);
            }
      }
      return [...meant];
    }

    // The best sections, {id, page, title, start, rank, score}, the best first.
    search(query, most = 30) {
      const words = wordsOf(query).map((word) => this.mend(word));
      const content = contentOf(words);
      const found = new Map();
      const give = (id, score) => score && found.set(id, (found.get(id) ?? 0) + score);
      const add = (text, weight, options = {}) => {
        const answered = new Map();
        const stems = stemsOf(text);
        for (const hit of this.index.search(text, { ...FIELDS, ...options })) {
          const covered = Math.min(1, new Set(hit.queryTerms).size / stems.size);
          const title = this.stemsOfTitle(hit.title);
          const named = Object.keys(hit.match).filter((term) => title.has(term)).length;
          const fit = 1 + WEIGHTS.fit * ((2 * named) / (stems.size + title.size)) ** 2;
          const score = hit.score * weight * covered ** WEIGHTS.coverage * fit * (RANKS[hit.rank] ?? 0);
          give(hit.id, score);
          // What a card answers is told in the section of its topic.
          if (hit.topic) answered.set(hit.topic, Math.max(score, answered.get(hit.topic) ?? 0));
        }
        for (const [topic, score] of answered) give(topic, WEIGHTS.topic * score);
      };
      const last = stem(content.at(-1) ?? "");
      const prefix = (term) => term.length > 3 || (term === last && term.length > 1);
      const meant = this.meant(query, words, content);
      // The letters of a formula that is understood are not words.
      if (!meant.length || content.some((word) => word.length > 2))
        add(content.join(" "), 1, { prefix, weights: { prefix: 0.75, fuzzy: 0 } });
      // Another name of all that was typed says more than one of a part.
      for (const [text, weight] of meant) add(text, weight * (weight === 1 ? WEIGHTS.whole : WEIGHTS.others));
      for (const pair of neighbours(words)) add(pair, WEIGHTS.pairs);
      const best = [...found].sort(([, a], [, b]) => b - a).slice(0, most);
      return best.map(([id, score]) => ({ id, score, ...this.index.getStoredFields(id) }));
    }
  }

  return { build, Engine, wordsOf, WEIGHTS, RANKS };
});
