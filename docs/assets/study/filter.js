// What the lists filter by, without the page they are on.
// Needs: page.
"use strict";

(() => {
  // For comparing: without case, accents and typographic apostrophes.
  const plain = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();

  // Whether a plain text holds each word of `query`, as a part of a word or more.
  function matcher(query) {
    const words = plain(query).split(/\s+/).filter(Boolean);
    return (text) => words.every((word) => text.includes(word));
  }

  // Whether an item { text, level, part } passes a filter { text, level: [], part: [] }.
  function selector(filter) {
    const matches = matcher(filter.text);
    const among = (chosen, value) => !chosen.length || chosen.includes(value);
    return (item) =>
      among(filter.level, item.level) && among(filter.part, item.part) && matches(item.text);
  }

  // A filter as the hash of an address and back; whatever the hash, the answer is a filter.
  function toHash({ text, card, level, part }) {
    const values = new URLSearchParams();
    if (text.trim()) values.set("text", text.trim());
    if (card !== "all") values.set("card", card);
    for (const value of level) values.append("level", value);
    for (const value of part) values.append("part", value);
    return values.size ? `#${values}` : "";
  }

  function fromHash(hash) {
    const values = new URLSearchParams(hash.slice(1));
    return {
      text: values.get("text") ?? "",
      card: values.get("card") ?? "all",
      level: values.getAll("level"),
      part: values.getAll("part"),
    };
  }

  Object.assign(Study, { plain, matcher, selector, toHash, fromHash });
})();
