// Buttons that export and import what a reader has done.
// Needs: page, store.
"use strict";

(() => {
  const { make, button } = Study;
  const LARGEST_FILE = 10e6;

  Study.backup = (element) => {
    const status = make("p.study-told", { role: "status" });
    const input = make("input", { type: "file", accept: ".json,application/json", hidden: true });
    input.onchange = async () => {
      const [file] = input.files;
      input.value = "";
      try {
        if (file.size > LARGEST_FILE) throw new Error("This file is too large to be progress.");
        const { ticks, cards, interviews } = Study.importText(await file.text());
        const counts = [ticks, cards, interviews].map((items) => Object.keys(items).length);
        status.textContent =
          `Imported and merged: ${counts[0]} ticked, ${counts[1]} cards,` +
          ` ${counts[2]} interviews.`;
      } catch (error) {
        status.textContent = `${error.message} Nothing was changed.`;
      }
    };
    element.replaceChildren(
      make(
        "p.study-row",
        button("Export progress", () => Study.download(Study.exportText())),
        button("Import progress", () => input.click()),
      ),
      input,
      status,
    );
  };
})();
