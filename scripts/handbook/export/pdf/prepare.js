// Run in a sheet before it is printed: fits what is wider than the column, and
// returns what still is, as [id and text of the heading above, what]. One element that sticks out would
// have Chromium shrink the whole document without a word.
() => {
  const SMALLEST = 0.7; // of its size, for a formula or a table
  const PAGE = 208; // millimetres of text on a page
  const column = document.body.getBoundingClientRect();
  const sticksOut = ({ left, right, width }) =>
    width > 0 && (right > column.right + 1 || left < column.left - 1);

  const bases = (display) => [...display.querySelectorAll(".katex-html > .katex-base, .tag")];
  const overhang = (display) =>
    Math.max(0, ...bases(display).map((base) => {
      const { left, right } = base.getBoundingClientRect();
      const box = display.getBoundingClientRect();
      return Math.max(right - box.right, box.left - left);
    }));
  for (const display of document.querySelectorAll(".katex-display")) {
    if (overhang(display) > 0.5) display.classList.add("parted");
    if (overhang(display) <= 0.5) continue;
    const widest = Math.max(...bases(display).map((base) => base.offsetWidth));
    const scale = display.clientWidth / widest;
    if (scale >= SMALLEST) display.style.fontSize = `${scale * 0.995}em`;
  }
  for (const table of document.querySelectorAll("table")) {
    const size = parseFloat(getComputedStyle(table).fontSize);
    for (let scale = 0.95; sticksOut(table.getBoundingClientRect()) && scale >= SMALLEST; scale -= 0.05)
      table.style.fontSize = `${size * scale}px`;
  }
  // A listing of a few lines is not worth tearing.
  for (const listing of document.querySelectorAll(".highlight"))
    if (listing.querySelectorAll(".line").length <= 18) listing.classList.add("short");

  // Chromium leaves a line of three alone, for it cannot leave two on either page.
  const line = parseFloat(getComputedStyle(document.body).lineHeight);
  for (const text of document.querySelectorAll("p, li"))
    if (text.offsetHeight < 3.9 * line) text.classList.add("short");

  // One that fits on no page is torn where it hurts least, not kept whole in vain.
  const millimetre = column.width / 136;
  for (const box of document.querySelectorAll(".question, .admonition"))
    if (box.offsetHeight > PAGE * millimetre) box.classList.add("tall");

  const heading = (element) => {
    let last = {};
    for (const candidate of document.querySelectorAll("h1[id], h2[id], h3[id]"))
      if (candidate.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) last = candidate;
    return [last.id ?? "", last.textContent ?? ""];
  };
  const faults = [];
  const seen = new Set();
  for (const element of document.body.querySelectorAll("*")) {
    const inFormula = element.closest(".katex");
    if (inFormula && !element.matches(".katex-base, .tag")) continue;
    if (element.closest("svg, .mark, .cover, .running") || seen.has(element.parentElement)) {
      if (seen.has(element.parentElement)) seen.add(element);
      continue;
    }
    if (!sticksOut(element.getBoundingClientRect())) continue;
    seen.add(element);
    const text = (inFormula ?? element).textContent.trim().replace(/\s+/g, " ").slice(0, 60);
    const name = inFormula ? "formula" : element.localName;
    faults.push([...heading(element), `${name} wider than the column: ${text || element.getAttribute("src") || ""}`]);
  }
  return faults;
}
