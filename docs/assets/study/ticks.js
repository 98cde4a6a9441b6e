// What a reader ticks off, shown on the chapters' own pages: a toggle at each topic and
// question, and how far one is.
// Needs: page, store, watch.
"use strict";

(() => {
  const setTick = (id, on) =>
    Study.change(({ ticks }) => {
      if (on) ticks[id] ??= Study.today();
      else delete ticks[id];
    });

  // A bar and the number beside it; a group without anything to tick off has neither.
  function showCount(group, ticked) {
    const number = group.querySelector(":scope > .count > span, :scope > a > span");
    if (!number) return;
    number.textContent = ticked;
    const bar = group.querySelector(":scope > progress");
    if (bar) bar.value = ticked;
  }

  Object.assign(Study, { setTick, showCount });

  function titleOf(heading) {
    const copy = heading.cloneNode(true);
    for (const part of copy.querySelectorAll(".headerlink, .katex-html, annotation")) part.remove();
    return copy.textContent.trim();
  }

  Study.onPage(".chapter-progress", (line) => {
    const buttons = [];
    const addButton = (heading) => {
      const button = Study.make("button.tick", { type: "button" });
      button.onclick = () => setTick(heading.id, button.ariaPressed !== "true");
      buttons.push([button, heading.id, titleOf(heading)]);
      heading.after(button);
    };
    for (const id of line.dataset.topics.split(" ")) {
      const heading = document.getElementById(id);
      if (!heading) continue;
      // The button is placed by the box of its heading, outside of the heading's name.
      const box = Study.make("div.topic-heading");
      heading.replaceWith(box);
      box.append(heading);
      addButton(heading);
    }
    document.querySelectorAll(".question > h3[id]").forEach(addButton);
    Study.watch(line, ({ ticks }) => {
      let ticked = 0;
      for (const [button, id, title] of buttons) {
        const on = Object.hasOwn(ticks, id);
        const words = on ? "Ticked" : "Tick off";
        button.ariaPressed = on;
        button.textContent = words;
        button.ariaLabel = `${words}: ${title}`;
        ticked += on;
      }
      showCount(line, ticked);
    });
  });
})();
