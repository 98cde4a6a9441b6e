// Boxes that scroll sideways can be reached and scrolled by keyboard.
// With instant navigation Material swaps pages in place, hence document$.
document$.subscribe(() => {
  const boxes = document.querySelectorAll(".katex-display, .md-typeset__scrollwrap");
  const mark = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of boxes) mark.observe(box);
});

// Material makes a nav of each listing's copy button: landmarks without a name.
document$.subscribe(() => {
  const unmark = () => {
    for (const nav of document.querySelectorAll("nav.md-code__nav")) nav.setAttribute("role", "none");
  };
  unmark();
  new MutationObserver(unmark).observe(document.querySelector("article"), { childList: true, subtree: true });
});

// On paper every answer is open; browsers that cannot do it by style are told here.
addEventListener("beforeprint", () => {
  for (const answer of document.querySelectorAll("details.answer")) answer.open = true;
});
