"""The two depths of a chapter, and follow-ups, as readers meet them."""

import json

import pytest
from conftest import (
    DESKTOP,
    PHONE,
    assert_accessible,
    assert_no_sideways_scrolling,
    build_clean,
    serve,
)
from handbook.built.cards import read_cards
from handbook.source.book import read_book
from playwright.sync_api import expect
from projects import make_project

BOOK = """complete: []
standard: []
distinct: []
parts:
  linear-algebra:
    title: Linear algebra
    chapters:
      eigenvalues:
        title: Eigenvalues
        ids:
          shallow: {title: Shallow}
          deep: {title: Deep, stretch: true}
          last: {title: Last}
      orthogonality:
        title: Orthogonality
        ids:
          its-section: {title: Its section}
      svd:
        title: Singular value decomposition
        ids:
          svd: {title: The decomposition}
          near: {title: Near, stretch: true}
          between: {title: Between}
          far: {title: Far, stretch: true}
"""
WORD = "word "
TWO_DEPTHS = f"""---
description: A chapter of two depths.
---

# Singular value decomposition

{WORD * 130}

[Far below](#far). [A detail](#a-detail). [Another chapter](eigenvalues.md).

## The decomposition {{ #svd }}

{WORD * 130}

```python
--8<-- "linear-algebra/svd/sum.py"
```

```text
--8<-- "linear-algebra/svd/sum.out"
```

## Near {{ #near .stretch }}

{WORD * 200}

### A detail

{WORD * 200}

## Between {{ #between }}

{WORD * 130}

## Far {{ #far .stretch }}

{WORD * 250} zebra.

/// question | What is $`1 + 1`$?
    attrs: {{id: q-sum, class: stretch, topic: far, kind: compute}}

**Short answer.** Two.
///

## Interview questions

/// question | What is $`1 + 2`$?
    attrs: {{id: q-more, class: stretch, topic: near, kind: compute}}

**Short answer.** Three.

**They may follow up with.**

- *And $`1 + 3`$?* Four, **surely**.
- *And no answer?*
- No question. *And?* None.
- *And if it is long?* Then

    ```math
    \\mathbf{{A}} = \\mathbf{{B}}
    ```

**Common wrong answer.** Twelve.
///

/// question | What is $`1 + 4`$?
    attrs: {{id: q-old, class: core, topic: svd, kind: compute}}

**Short answer.** Five.

**They may follow up with.** *And $`1 + 5`$?* Six.
///
"""
ANOTHER = f"""---
description: Another chapter of two depths.
---

# Eigenvalues

{WORD * 130}

[Over there](svd.md#far). [The other chapter](svd.md).

## Shallow {{ #shallow }}

{WORD * 500}

## Deep {{ #deep .stretch }}

{WORD * 130}

## Last {{ #last }}

{WORD * 500}
"""
ONE_DEPTH = f"""---
description: A chapter without stretch.
---

# Orthogonality

{WORD * 130}

## Its section {{ #its-section }}

{WORD * 130}
"""
SVD = "linear-algebra/svd.html"
EIGENVALUES = "linear-algebra/eigenvalues.html"
ORTHOGONALITY = "linear-algebra/orthogonality.html"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return make_project(
        tmp_path_factory.mktemp("depths"),
        {
            "docs/book.yml": BOOK,
            "docs/linear-algebra/svd.md": TWO_DEPTHS,
            "docs/linear-algebra/eigenvalues.md": ANOTHER,
            "docs/linear-algebra/orthogonality.md": ONE_DEPTH,
        },
    )


@pytest.fixture(scope="module")
def site(project):
    build_clean(project, project / "site")
    return project / "site"


@pytest.fixture(scope="module")
def server(site):
    with serve(site) as address:
        yield address


def switch(page):
    return page.get_by_role("checkbox", name="Core only")


def shown(page):
    """Which of the chapter's headings, and entries of its contents, are shown."""
    headings = page.locator("article h2:visible")
    entries = page.locator(
        ".md-sidebar--secondary .md-nav__list a:visible .md-ellipsis"
    )
    return [
        [text.removesuffix("¶") for text in headings.all_inner_texts()],
        [text.strip() for text in entries.all_inner_texts()],
    ]


WHOLE = [
    ["The decomposition", "Near", "Between", "Far", "Interview questions"],
    [
        "The decomposition",
        "Near stretch",
        "Between",
        "Far stretch",
        "Interview questions",
    ],
]
CORE = [["The decomposition", "Between", "Interview questions"]] * 2


def lead_to(page, name):
    """Waits until the heading ``name`` is in the window, with all sections shown."""
    page.wait_for_function(
        """(name) => {
          const box = document.getElementById(name)?.getBoundingClientRect();
          return box?.height && box.top >= 0 && box.top < innerHeight;
        }""",
        arg=name,
    )
    assert not switch(page).is_checked()
    assert page.locator(".stretch-section:visible").count() == 2


def test_headings_and_contents_say_what_is_stretch(server, visit):
    page = visit(server + SVD)
    assert shown(page) == WHOLE
    badges = page.locator("article h2").evaluate_all(
        "all => all.map((h) => getComputedStyle(h, '::before').content)"
    )
    assert badges == ["none", '"stretch"', "none", '"stretch"', "none"]
    sections = page.locator(".stretch-section")
    assert sections.nth(0).locator("h3, p").count() == 3
    assert "zebra" in sections.nth(1).text_content()
    assert sections.locator("#svd, #between, #interview-questions").count() == 0


def test_titles_elsewhere_do_not_say_it(site):
    search = json.loads((site / "search/search_index.json").read_text("utf-8"))
    assert '"title":"Far"' in search["docs"]["written"]
    cards = (site / "study/cards/index.js").read_text("utf-8")
    assert '"far":"Far"' in cards


@pytest.mark.parametrize(
    ("name", "line"),
    [
        (SVD, "3 minutes to read, 8 with stretch"),
        (ORTHOGONALITY, "2 minutes to read"),
    ],
)
def test_the_reading_time_stands_below_the_title(name, line, server, visit):
    page = visit(server + name)
    told = page.locator("h1 + .chapter-line")
    assert told.get_by_text("minutes").inner_text() == line
    assert switch(page).count() == ("stretch" in line)


def test_the_switch_is_remembered_in_all_chapters(address, visit):
    page = visit(address(SVD))
    assert not switch(page).is_checked()
    switch(page).focus()
    page.keyboard.press("Space")
    assert switch(page).is_checked()
    assert shown(page) == CORE
    # Cards stay, those on stretch topics too.
    assert page.locator("#q-more").is_visible()
    page.locator("article a", has_text="Another chapter").click()
    page.wait_for_url(f"**/{EIGENVALUES}")
    page.locator("h1", has_text="Eigenvalues").wait_for()
    expect(switch(page)).to_be_checked()
    assert shown(page) == [["Shallow", "Last"]] * 2
    page.goto(address(SVD))
    assert switch(page).is_checked()
    assert shown(page) == CORE
    switch(page).click()
    assert shown(page) == WHOLE
    page.goto(address(EIGENVALUES))
    assert not switch(page).is_checked()
    assert page.locator("#deep").is_visible()


# A script at the end of the page, or one that waits for it, would be too late.
WATCH = """
  globalThis.seen = [];
  const root = () => document.documentElement;
  new MutationObserver((changes) => {
    for (const { target, type, addedNodes } of changes)
      if (type === "attributes" && target === root())
        seen.push(root().classList.contains("core-only"));
      else
        for (const node of addedNodes)
          if (node.matches?.(".stretch-section"))
            seen.push(getComputedStyle(node).display === "none");
  }).observe(document, {
    attributeFilter: ["class"], childList: true, subtree: true,
  });
"""


def test_what_is_left_out_is_never_painted_and_nothing_moves(address, visit):
    page = visit(address(SVD))
    switch(page).click()
    page.add_init_script(WATCH)
    page.goto(address(SVD))
    page.wait_for_function("document.readyState === 'complete'")
    seen = page.evaluate("seen")
    # The two sections; the class, set by us and seen when Material adds its own.
    assert len(seen) > 3
    assert all(seen)
    assert switch(page).is_checked()


def from_here(page, address):
    page.locator("article a", has_text="Far below").click()


def from_another_page(page, address):
    page.goto(address(EIGENVALUES))
    page.locator("article a", has_text="Over there").click()
    page.wait_for_url(f"**/{SVD}#far")


def by_address(page, address):
    page.goto(address(ORTHOGONALITY))
    page.goto(address(f"{SVD}#far"))


def by_search(page, address):
    page.locator("input[name=query]").click()
    page.keyboard.type("zebra")
    page.locator("a.md-search-result__link", has_text="Far").click()


def by_the_same_link_again(page, address):
    from_here(page, address)
    lead_to(page, "far")
    page.evaluate("scrollTo(0, 0)")
    switch(page).click()
    assert shown(page) == CORE
    from_here(page, address)


def by_going_back(page, address):
    from_here(page, address)
    lead_to(page, "far")
    page.locator(".md-sidebar--secondary a", has_text="Between").click()
    page.wait_for_url("**#between")
    page.evaluate("scrollTo(0, 0)")
    switch(page).click()
    assert shown(page) == CORE
    page.go_back()


@pytest.mark.parametrize(
    "follow",
    [
        from_here,
        from_another_page,
        by_address,
        by_search,
        by_the_same_link_again,
        by_going_back,
    ],
)
def test_a_link_into_what_is_left_out_shows_it(follow, address, visit):
    # Material fetches the page at which a visit begins again for its first link.
    page = visit(address(EIGENVALUES))
    page.locator("article a", has_text="The other chapter").click()
    page.locator("h1", has_text="Singular value decomposition").wait_for()
    switch(page).click()
    follow(page, address)
    lead_to(page, "far")
    # For this visit alone.
    page.locator("article a", has_text="Another chapter").click()
    page.locator("h1", has_text="Eigenvalues").wait_for()
    expect(switch(page)).to_be_checked()
    assert not page.locator("#deep").is_visible()


def test_a_link_to_a_part_of_what_is_left_out_shows_it(server, visit):
    page = visit(server + SVD)
    switch(page).click()
    page.locator("article a", has_text="A detail").click()
    lead_to(page, "a-detail")


def test_other_links_leave_the_switch_alone(address, visit):
    page = visit(address(SVD))
    switch(page).click()
    page.locator(".md-sidebar--secondary a", has_text="Between").click()
    page.wait_for_url("**#between")
    page.goto(address(f"{EIGENVALUES}#last"))
    assert switch(page).is_checked()
    assert page.locator("#last").is_visible()
    # There, although what stood above it was left out.
    assert page.locator("#last").bounding_box()["y"] < DESKTOP["height"]


@pytest.mark.parametrize(
    "obstacle",
    [
        """Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };""",
        # Material, too, looks into the storage, and does not catch anything.
        """const { localStorage } = window;
        Object.defineProperty(window, "localStorage", {
          get() {
            if (!new Error().stack.includes("/core-only.js")) return localStorage;
            throw new DOMException("no", "SecurityError");
          },
        });""",
    ],
    ids=["full", "blocked"],
)
def test_without_storage_the_switch_works(obstacle, server, visit):
    page = visit(
        server + SVD, before=lambda page: page.add_init_script(obstacle)
    )
    assert shown(page) == WHOLE
    switch(page).click()
    assert shown(page) == CORE
    page.locator("article a", has_text="Another chapter").click()
    page.locator("h1", has_text="Eigenvalues").wait_for()
    expect(switch(page)).to_be_checked()
    assert not page.locator("#deep").is_visible()
    switch(page).click()
    assert page.locator("#deep").is_visible()


def test_without_scripts_there_is_no_switch(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + SVD)
    assert not page.locator(".core-switch").is_visible()
    assert page.locator("#far").is_visible()
    context.close()


def test_paper_shows_everything(server, visit):
    page = visit(server + SVD)
    switch(page).click()
    assert not page.locator("#far").is_visible()
    page.emulate_media(media="print")
    assert shown(page)[0] == WHOLE[0]
    badge = (
        "getComputedStyle(document.getElementById('far'), '::before').content"
    )
    assert page.evaluate(badge) == '"stretch"'
    assert not page.locator(".core-switch").is_visible()
    for text in page.locator(".follow-up").get_by_text("surely").all():
        assert text.evaluate("text => text.checkVisibility()")
        # On the line of its question, as in a plain list.
        question = page.locator(".follow-up summary").first.bounding_box()
        assert abs(text.bounding_box()["y"] - question["y"]) < 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_accessible(viewport, scheme, server, visit):
    page = visit(server + SVD, viewport, scheme)
    assert_accessible(page)
    assert_no_sideways_scrolling(page)
    switch(page).click()
    assert_accessible(page)


def test_a_follow_up_folds_its_answer(server, visit):
    page = visit(server + SVD)
    card = page.locator(".question", has=page.locator("#q-more"))
    card.locator("summary", has_text="Answer").click()
    bullets = card.locator(".follow-up li")
    assert bullets.evaluate_all(
        "all => all.map((li) => li.firstElementChild.localName)"
    ) == ["details", "em", "em", "details"]
    # A reader has to think first.
    assert not card.get_by_text("surely").is_visible()
    assert not card.locator(".follow-up .katex-display").is_visible()
    bullets.first.locator("summary").focus()
    page.keyboard.press("Enter")
    assert card.get_by_text("surely").is_visible()
    bullets.last.locator("summary").click()
    assert card.locator(".follow-up .katex-display").is_visible()
    old = page.locator(".question", has=page.locator("#q-old"))
    assert old.locator("summary").count() == 1


def test_exports_and_flashcards_fold_no_follow_up(project, site):
    [chapter] = [c for c in read_book(project).chapters if c.address == SVD]
    _, more, old = read_cards(site, chapter)
    for card in (more, old):
        assert "details" not in card.rest
        assert "summary" not in card.rest
    assert "</em> Four, <strong>surely</strong>." in more.rest
    assert more.rest.count("<li>") == 4
