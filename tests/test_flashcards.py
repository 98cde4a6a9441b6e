"""The flashcards in real Chromium, as a reader uses them; and their data."""

import gzip
import json
import os
import re

import pytest
from conftest import (
    DESKTOP,
    PHONE,
    ROOT,
    assert_accessible,
    assert_no_sideways_scrolling,
)
from handbook.built.cards import read_cards
from handbook.plugin.carddata import CardData
from handbook.source.book import read_book
from lxml import html

PAGE = "study/flashcards.html"
KEY = "ml-interview-handbook"
CARD = {
    "due": "2026-01-02T10:00:00.000Z",
    "stability": 2.3,
    "difficulty": 2.1,
    "elapsed_days": 0,
    "scheduled_days": 2,
    "learning_steps": 0,
    "reps": 1,
    "lapses": 0,
    "state": 2,
    "last_review": "2025-12-31T10:00:00.000Z",
}


def progress(**changes):
    state = {"version": 1, "ticks": {}, "cards": {}, "interviews": []}
    return json.dumps(state | changes)


def stored(page):
    """The text that the browser keeps."""
    return page.evaluate(f"localStorage.getItem('{KEY}')")


def holding(text):
    """Has a page find ``text`` in the browser's storage, the first time."""
    script = (
        f"if (localStorage.getItem('{KEY}') === null)"
        f" localStorage.setItem('{KEY}', {json.dumps(text)});"
    )
    return lambda page: page.add_init_script(script)


def counts(page):
    """The three numbers: due today, new today, learned."""
    page.wait_for_selector(".study-counts")
    return [int(n) for n in page.locator(".study-counts dd").all_inner_texts()]


def begin(page, name="Begin"):
    page.get_by_role("button", name=name).click()
    page.wait_for_selector(".study-card")


def review(page, *grades):
    """Reveals and grades one card after the other by keyboard."""
    for grade in grades:
        page.keyboard.press("Space")
        page.wait_for_selector(".study-card .short-answer")
        page.keyboard.press(str(grade))


def settle(page):
    """Waits until nothing is being fetched: leaving would break it off."""
    page.wait_for_load_state("networkidle")
    page.wait_for_function(
        "!document.querySelector('script[src*=\"/study/cards/q-\"]')"
    )


def reload(page):
    settle(page)
    page.reload()


def question(page):
    return page.locator(".study-card h2").inner_text()


def test_a_session_ends_with_its_summary_and_is_kept(address, visit):
    page = visit(address(PAGE))
    assert counts(page) == [0, 10, 0]
    begin(page)
    first = question(page)
    review(page, 1)
    assert question(page) != first
    review(page, *[3] * 9)
    assert question(page) == first, "a failed card comes back"
    review(page, 3)
    text = page.locator(".study-flashcards").inner_text()
    assert "You reviewed 10 cards" in text
    assert "Failed at least once: 1" in text
    assert re.search(r"Next: \d+ cards? on \w+day", text)
    assert page.get_by_role("link", name=first).count() == 1
    reload(page)
    assert counts(page) == [0, 0, 10]
    assert all(
        card["since"] for card in json.loads(stored(page))["cards"].values()
    )


def test_each_grade_is_kept_at_once(address, visit):
    page = visit(address(PAGE))
    begin(page)
    review(page, 4)
    reload(page)
    assert counts(page) == [0, 9, 1]
    begin(page)
    review(page, 1)
    reload(page)
    assert counts(page) == [1, 8, 2], "a failed card stays due"


def test_cards_are_due_when_their_buttons_said(server, visit):
    def start(page):
        page.clock.set_fixed_time("2026-03-02T20:00:00")

    page = visit(server + PAGE, before=start)
    begin(page)
    page.keyboard.press("Space")
    said = page.locator(".study-grades small").all_inner_texts()
    assert said[0] == "this session"
    days = [int(re.match(r"(\d+) days?", text)[1]) for text in said[1:]]
    assert days == sorted(days)
    review(page, 3)
    due = f"2026-03-{2 + days[1]:02}"
    page.clock.set_fixed_time(f"2026-03-{1 + days[1]:02}T23:00:00")
    reload(page)
    assert counts(page)[0] == 0
    page.clock.set_fixed_time(f"{due}T06:00:00")
    reload(page)
    assert counts(page)[0] == 1
    begin(page)
    # What is due comes before what is new.
    assert page.locator(".study-bar").inner_text().startswith("11 left")
    page.keyboard.press("Space")
    good = page.locator(".study-grades small").all_inner_texts()[2]
    assert int(good.split()[0]) > days[1]


def test_by_keyboard_alone(address, visit):
    page = visit(address(PAGE))
    page.wait_for_selector(".study-counts")
    page.get_by_role("button", name="Begin").focus()
    page.keyboard.press("Enter")
    focused = "document.activeElement.closest('.study-card, .study-back')"
    for grade in [3, 2, 1, 4]:
        assert page.evaluate("document.activeElement.tagName") == "H2"
        page.keyboard.press("Enter")
        page.wait_for_selector(".short-answer")
        page.wait_for_function(f"{focused}?.matches('.study-back')")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")  # unfolds the full answer
        assert page.locator(".study-card details[open]").count() == 1
        page.keyboard.press(str(grade))
    before = question(page)
    page.keyboard.press("u")
    assert question(page) != before
    assert "taken back" in page.locator(".study-said").inner_text()
    assert len(json.loads(stored(page))["cards"]) == 3
    review(page, *[3] * 8)
    assert page.evaluate("document.activeElement.innerText") == "Done for now"


def test_the_last_grade_of_a_session_can_be_taken_back(server, visit):
    page = visit(
        server + PAGE, before=holding(progress(cards={"q-l1-l2": CARD}))
    )
    begin(page)
    review(page, 4, *[3] * 10)
    page.get_by_role("button", name="Undo the last grade").click()
    assert page.locator(".study-bar").inner_text().startswith("1 left")
    for _ in range(10):
        page.get_by_role("button", name="Undo").click()
    assert page.get_by_role("button", name="Undo").is_disabled()
    assert json.loads(stored(page))["cards"] == {"q-l1-l2": CARD}


def test_the_answer_is_that_of_the_chapter(address, visit):
    due = {"q-logdet-gradient": CARD}
    page = visit(address(PAGE), before=holding(progress(cards=due)))
    begin(page)
    page.get_by_role("button", name="Show answer").click()
    page.wait_for_selector(".short-answer")
    assert page.locator(".study-card details[open]").count() == 0
    page.get_by_text("Full answer").click()
    assert page.locator(".in-depth .katex").first.is_visible()
    assert page.locator(".study-card math").count() > 5
    page.get_by_role("link", name="Read it in its chapter").click()
    page.wait_for_url("**/linear-algebra/determinants.html#q-logdet-gradient")


def test_what_one_exports_here_one_imports_there(address, visit, tmp_path):
    page = visit(address(PAGE))
    begin(page)
    review(page, 3, 1, 4)
    reload(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Export progress").click()
    file = tmp_path / download.value.suggested_filename
    assert re.fullmatch(
        r"ml-interview-handbook-\d{4}-\d\d-\d\d\.json", file.name
    )
    download.value.save_as(file)

    other = visit(address(PAGE))
    assert counts(other) == [0, 10, 0]
    with other.expect_file_chooser() as chooser:
        other.get_by_role("button", name="Import progress").click()
    chooser.value.set_files(file)
    other.get_by_text("Imported and merged: 0 ticked, 3 cards").wait_for()
    assert counts(other) == [1, 7, 3]
    reload(other)
    assert json.loads(stored(other)) == json.loads(stored(page))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("PK\x03\x04 a package", "it is not JSON"),
        ('{"version": 9, "cards": []}', "newer version"),
        ('{"name": "something else"}', "is not"),
        (
            '{"version":1,"ticks":{"__proto__":"2026-01-01"},"cards":{},'
            '"interviews":[]}',
            "is not an id",
        ),
        (progress(cards={"q-a": CARD | {"due": "soon"}}), "is not a date"),
    ],
)
def test_a_foreign_or_broken_file_is_refused(
    content, reason, server, visit, tmp_path
):
    before = progress(ticks={"svd": "2026-01-01"})
    page = visit(server + PAGE, before=holding(before))
    page.wait_for_selector(".study-counts")
    file = tmp_path / "file.json"
    file.write_text(content, "utf-8")
    page.locator("input[type=file]").set_input_files(file)
    told = page.locator(".study-told[role=status]")
    told.get_by_text("Nothing was changed.").wait_for()
    assert "no progress of this handbook" in told.inner_text()
    assert reason in told.inner_text()
    assert stored(page) == before


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
            if (!new Error().stack.includes("/study/state.js")) return localStorage;
            throw new DOMException("no", "SecurityError");
          },
        });""",
    ],
    ids=["full", "blocked"],
)
def test_a_browser_that_stores_nothing_is_told_of(obstacle, address, visit):
    page = visit(
        address(PAGE), before=lambda page: page.add_init_script(obstacle)
    )
    begin(page)
    review(page, 3, 3)
    notice = page.get_by_role("alert")
    notice.wait_for()
    assert "until you leave" in notice.inner_text()
    page.get_by_role("button", name="End").click()
    page.get_by_role("button", name="Overview").click()
    assert counts(page) == [0, 8, 2]
    with page.expect_download() as download:
        page.get_by_role("button", name="Export progress").click()
    state = json.loads(download.value.path().read_text("utf-8"))
    assert len(state["cards"]) == 2


def test_what_cannot_be_read_is_kept_until_the_reader_starts_anew(
    address, visit
):
    corrupt = '{"version":1,"ticks":{"svd":'
    page = visit(address(PAGE), before=holding(corrupt))
    notice = page.get_by_role("alert")
    notice.wait_for()
    begin(page)
    review(page, 3)
    assert stored(page) == corrupt
    with page.expect_download() as download:
        notice.get_by_role("button", name="Download it").click()
    assert download.value.path().read_text("utf-8") == corrupt
    notice.get_by_role("button", name="Start anew").click()
    assert page.get_by_role("alert").count() == 0
    review(page, 3)
    assert len(json.loads(stored(page))["cards"]) == 1


def test_a_removed_question_does_no_harm(server, visit):
    cards = {"q-removed": CARD, "q-l1-l2": CARD}
    page = visit(server + PAGE, before=holding(progress(cards=cards)))
    assert counts(page) == [1, 10, 1]
    begin(page)
    review(page, *[3] * 11)
    assert "You reviewed 11 cards" in page.locator("article").inner_text()
    assert json.loads(stored(page))["cards"]["q-removed"] == CARD


def test_the_choice_of_cards_is_kept(address, visit):
    page = visit(address(PAGE))
    page.get_by_text("Choose cards").click()
    for name in ["Linear algebra", "Machine learning", "warm-up", "stretch"]:
        page.get_by_role("checkbox", name=name).set_checked(False, force=True)
    page.get_by_label("New cards a day").fill("2")
    page.keyboard.press("Tab")
    assert counts(page)[1] == 2
    reload(page)
    assert counts(page)[1] == 2
    begin(page)
    assert (
        page.locator(".study-card .level")
        .inner_text()
        .lower()
        .startswith("core")
    )
    assert page.locator(".study-chapter").inner_text() == (
        "How ML interviews work"
    )
    reload(page)
    page.get_by_text("Choose cards").click()
    page.get_by_role("checkbox", name="core").set_checked(False, force=True)
    page.get_by_text("No card fits your choice").wait_for()
    assert page.get_by_role("button", name="Begin").count() == 0


def test_when_nothing_is_due_one_can_go_on(server, visit):
    later = CARD | {"due": "2099-01-01T10:00:00.000Z"}
    state = progress(
        cards={"q-l1-l2": later},
        choices={"cards": {"without": [], "fresh": 0}},
    )
    page = visit(server + PAGE, before=holding(state))
    assert counts(page) == [0, 0, 1]
    assert "Nothing is due today." in page.locator("article").inner_text()
    begin(page, "Learn 10 new")
    page.get_by_role("button", name="End").click()
    assert "You reviewed 0 cards" in page.locator("article").inner_text()
    begin(page, "Study 1 ahead")
    assert "L1 and L2" in question(page)
    review(page, 3)
    assert json.loads(stored(page))["cards"]["q-l1-l2"]["reps"] == 2


def test_an_answer_that_does_not_come_can_be_asked_for_again(server, visit):
    def cut(page):
        page.route(
            "**/study/cards/q-*.js", lambda route: route.fulfill(body="")
        )

    page = visit(server + PAGE, before=cut)
    begin(page)
    page.keyboard.press("Space")
    page.get_by_text("The answer could not be loaded.").wait_for()
    page.unroute("**/study/cards/q-*.js")
    page.get_by_role("button", name="Try again").click()
    page.wait_for_selector(".short-answer")
    page.get_by_role("button", name="Good").click()
    assert len(json.loads(stored(page))["cards"]) == 1


def test_another_tab_is_heard_of(server, visit):
    page = visit(server + PAGE)
    assert counts(page) == [0, 10, 0]
    tab = page.context.new_page()
    tab.goto(server + PAGE)
    begin(tab)
    review(tab, 3)
    page.wait_for_function(
        "document.querySelector('.study-counts dd:last-child')"
        " && [...document.querySelectorAll('.study-counts dd')][2].innerText"
        " === '1'"
    )


def test_instant_navigation_leads_there_and_back(server, visit):
    page = visit(server + "index.html")
    page.evaluate("window.stays = 0")
    page.locator(".md-tabs a", has_text="Study").click()
    for learned in range(2):
        page.locator(".md-nav a", has_text="Flashcards").first.click()
        assert counts(page)[2] == learned
        page.wait_for_function(
            "getComputedStyle(document.querySelector('.study-counts')).display"
            " === 'grid'"
        )
        begin(page)
        review(page, 3)
        page.evaluate("Study.visits = (Study.visits ?? 0) + 1")
        page.locator(".md-nav a", has_text="Mock interview").first.click()
        page.get_by_role("button", name="Begin").wait_for()
    assert page.evaluate("window.stays") == 0
    assert page.evaluate("Study.visits") == 2, "each script runs once"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_accessible_in_each_state(viewport, scheme, server, visit):
    # With long formulas, code and a table in the answers.
    names = ["q-logdet-gradient", "q-classify-critical-points", "q-l1-l2"]
    due = dict.fromkeys(names, CARD)
    page = visit(server + PAGE, viewport, scheme, holding(progress(cards=due)))

    def look():
        settle(page)
        page.wait_for_timeout(300)
        assert_accessible(page)
        assert_no_sideways_scrolling(page)

    page.wait_for_selector(".study-counts")
    look()
    begin(page)
    look()
    for _ in due:
        page.keyboard.press("Space")
        page.wait_for_selector(".short-answer")
        look()
        page.keyboard.press("1")
    page.get_by_role("button", name="End").click()
    look()


def test_wide_code_of_an_answer_scrolls_by_keyboard(server, visit):
    due = {"q-classify-critical-points": CARD}
    page = visit(server + PAGE, PHONE, before=holding(progress(cards=due)))
    begin(page)
    page.keyboard.press("Space")
    page.get_by_text("Full answer").click()
    page.wait_for_selector(".study-card code[tabindex='0']")
    unreachable = page.evaluate(
        """[...document.querySelectorAll(".study-card pre > code")].filter(
          (e) => e.scrollWidth > e.clientWidth && e.tabIndex < 0).length"""
    )
    assert unreachable == 0


def test_pages_load_only_the_scripts_they_use(site):
    def scripts(name):
        page = html.parse(site / name).getroot()
        return [
            link.rpartition("/")[2]
            for link in page.xpath("//link[@as='script']/@href")
        ]

    assert scripts("index.html") == []
    assert scripts("linear-algebra/svd.html") == ["state.js", "ticks.js"]
    assert "flashcards.js" in scripts(PAGE)
    assert "flashcards.js" not in scripts("study/mock-interview.html")


def _data(file, start):
    text = file.read_text("utf-8")
    assert text.startswith(start)
    return json.loads(text.removeprefix(start).removesuffix(";\n"))


def test_every_card_of_the_book_is_among_the_data(site):
    index = _data(site / "study" / "cards" / "index.js", "Study.book = ")
    known = {
        card[0]: (chapter["page"], *card[1:3])
        for chapter in index["chapters"]
        for card in chapter["cards"]
    }
    expected = {
        card.id: (chapter.address, card.level, card.topic)
        for chapter in read_book(ROOT).chapters
        if (site / chapter.address).exists()
        for card in read_cards(site, chapter)
    }
    assert known == expected
    assert len(known) > 100
    for chapter in index["chapters"]:
        assert {card[2] for card in chapter["cards"]} <= {*chapter["topics"]}


def test_answers_are_trimmed_and_their_links_lead_somewhere(site):
    study = site / "study"
    dead = []
    for file in sorted((study / "cards").glob("q-*.js")):
        short, rest = _data(file, f'Study.answers["{file.stem}"] = ')
        assert short
        tree = html.fragment_fromstring(short + rest, create_parent=True)
        assert not tree.xpath(".//@id | .//annotation")
        assert not tree.find_class("headerlink")
        for _, _, link, _ in tree.iterlinks():
            target, _, anchor = link.partition("#")
            if ":" in target:
                continue
            path = study / target
            if not path.is_file() or (
                anchor and f'id="{anchor}"' not in path.read_text("utf-8")
            ):
                dead.append(f"{file.stem}: {link}")
        for table in tree.findall(".//table"):
            assert table.getparent().getparent().get("class") in (
                "md-typeset__scrollwrap",
                "highlight",
            )
    assert not dead


CHAPTER = """<!doctype html><meta charset="utf-8"><article>
<h2 id="ridge">Ridge &amp; <em>shrinkage</em><a class="headerlink"
href="#ridge">#</a></h2>
<section class="question core" data-level="core" data-topic="ridge">
<p class="level">core</p>
<h3 id="q-test">Why?<a class="headerlink" href="#q-test">#</a></h3>
<details class="answer"><summary>Answer</summary>
<div class="short-answer"><p><strong>Short answer.</strong> Because λ
&lt; 1. %s</p></div>
<div class="in-depth"><p id="here"><a href="#ridge">up</a>
<a href="svd.html#svd">there</a> <a href="https://example.org/">out</a></p>
<figure><img alt="A line" src="../snippets/a.svg"></figure>
<table><tr><td>1</td></tr></table>
<math><semantics><mi>x</mi><annotation>x</annotation></semantics></math></div>
</details></section></article>"""


def test_data_of_a_card(tmp_path):
    book = read_book(ROOT)
    chapter = next(c for c in book.chapters if c.name == "regularization")
    page = tmp_path / chapter.address
    page.parent.mkdir()
    page.write_text(CHAPTER % "", "utf-8")
    data = CardData()
    data.write(tmp_path, book)

    folder = tmp_path / "study" / "cards"
    index = _data(folder / "index.js", "Study.book = ")
    assert index["chapters"] == [
        {
            "part": "machine-learning",
            "page": "machine-learning/regularization.html",
            "title": chapter.title,
            "topics": {"ridge": "Ridge & shrinkage"},
            "cards": [["q-test", "core", "ridge", "Why?"]],
        }
    ]
    short, rest = _data(folder / "q-test.js", 'Study.answers["q-test"] = ')
    assert short == "<p>Because λ\n&lt; 1. </p>"
    assert rest == (
        '<div class="in-depth"><p>'
        '<a href="../machine-learning/regularization.html#ridge">up</a>\n'
        '<a href="../machine-learning/svd.html#svd">there</a>'
        ' <a href="https://example.org/">out</a></p>\n'
        '<figure><img alt="A line" src="../snippets/a.svg"></figure>\n'
        '<div class="md-typeset__scrollwrap"><div class="md-typeset__table">'
        "<table><tr><td>1</td></tr></table></div></div>\n"
        "<math><semantics><mi>x</mi></semantics></math></div>"
    )

    # While serving: only what was built anew is read and written.
    answer = folder / "q-test.js"
    os.utime(answer, (1, 1))
    data.write(tmp_path, book)
    assert answer.stat().st_mtime == 1
    page.write_text(CHAPTER % "Mended.", "utf-8")
    os.utime(page, (2, 2))
    data.write(tmp_path, book)
    assert "Mended." in answer.read_text("utf-8")


def test_our_scripts_are_light(site):
    files = [site / "assets" / "handbook.js"]
    files += (site / "assets" / "study").glob("*.js")
    sizes = {file.name: len(gzip.compress(file.read_bytes())) for file in files}
    assert sum(sizes.values()) < 25 * 1024, sizes
