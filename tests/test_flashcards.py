"""The flashcards in real Chromium, as a reader uses them; and their data."""

import json
import re

from conftest import PHONE, ROOT
from handbook.markdown.katex import KaTeX
from handbook.markdown.mathematics import Store
from handbook.plugin.carddata import data_files, make_cards
from handbook.source.book import Book, Chapter
from lxml import html
from study_site import (
    CARD,
    CHAPTER,
    begin,
    counts,
    every_state_accessible,
    holding,
    progress,
    question,
    reload,
    review,
    state,
    stored,
)

PAGE = "study/flashcards.html"


def test_a_session_ends_with_its_summary_and_is_kept(study_address, visit):
    page = visit(study_address(PAGE))
    assert counts(page) == [0, 10, 0]
    begin(page)
    first = question(page)
    review(page, 1)
    assert question(page) != first
    review(page, *[3] * 9)
    assert question(page) == first, "a failed card comes back"
    review(page, 3)
    text = page.locator(".study-flashcards").inner_text()
    assert "You reviewed 10 cards: 3 warm-up, 5 core, 2 stretch." in text
    assert "Failed at least once: 1" in text
    assert re.search(r"Next: \d+ cards? on \w+day", text)
    assert page.get_by_role("link", name=first).count() == 1
    reload(page)
    assert counts(page) == [0, 0, 10]
    assert all(card["since"] for card in state(page)["cards"].values())


def test_each_grade_is_kept_at_once(study, visit):
    page = visit(study + PAGE)
    begin(page)
    review(page, 4)
    reload(page)
    assert counts(page) == [0, 9, 1]
    begin(page)
    review(page, 1)
    reload(page)
    assert counts(page) == [1, 8, 2], "a failed card stays due"


def test_cards_are_due_when_their_buttons_said(study, visit):
    def start(page):
        page.clock.set_fixed_time("2026-03-02T20:00:00")

    page = visit(study + PAGE, before=start)
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


def test_by_keyboard_alone(study, visit):
    page = visit(study + PAGE)
    page.wait_for_selector(".study-counts")
    page.get_by_role("button", name="Begin").focus()
    page.keyboard.press("Enter")
    focused = "document.activeElement.closest('.study-card, .study-back')"
    for grade in [3, 2, 1, 4]:
        assert page.evaluate("document.activeElement.tagName") == "H2"
        page.keyboard.press("Enter")
        page.wait_for_selector(".short-answer")
        page.wait_for_function(f"{focused}?.matches('.study-back')")
        if page.get_by_text("Full answer").count():
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")  # unfolds it
            assert page.locator(".study-card details[open]").count() == 1
            unfolded = question(page)
        page.keyboard.press(str(grade))
    assert unfolded == "How wide is an answer?"
    before = question(page)
    page.keyboard.press("u")
    assert question(page) != before
    assert "taken back" in page.locator(".study-said").inner_text()
    assert len(state(page)["cards"]) == 3
    review(page, *[3] * 8)
    assert page.evaluate("document.activeElement.innerText") == "Done for now"


def test_the_last_grade_of_a_session_can_be_taken_back(study, visit):
    due = {"q-l1-l2": CARD}
    page = visit(study + PAGE, before=holding(progress(cards=due)))
    begin(page)
    review(page, 4, *[3] * 10)
    page.get_by_role("button", name="Undo the last grade").click()
    assert page.locator(".study-bar").inner_text().startswith("1 left")
    for _ in range(10):
        page.get_by_role("button", name="Undo").click()
    assert page.get_by_role("button", name="Undo").is_disabled()
    assert state(page)["cards"] == due


def test_the_answer_is_that_of_the_chapter(study_site, visit):
    site = study_site.as_uri()
    due = progress(cards={"q-wide": CARD})
    page = visit(f"{site}/{PAGE}", before=holding(due))
    begin(page)
    page.get_by_role("button", name="Show answer").click()
    page.wait_for_selector(".short-answer")
    assert page.locator(".study-card details[open]").count() == 0
    page.get_by_text("Full answer").click()
    assert page.locator(".in-depth .katex").first.is_visible()
    assert page.locator(".study-card math").count() == 3
    page.get_by_role("link", name="Read it in its chapter").click()
    page.wait_for_url(f"{site}/{CHAPTER}#q-wide")


def test_what_one_exports_here_one_imports_there(study, visit, tmp_path):
    page = visit(study + PAGE)
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

    other = visit(study + PAGE)
    assert counts(other) == [0, 10, 0]
    with other.expect_file_chooser() as chooser:
        other.get_by_role("button", name="Import progress").click()
    chooser.value.set_files(file)
    other.get_by_text(
        "New or changed here: 3 cards, 1 day of statistics."
    ).wait_for()
    assert counts(other) == [1, 7, 3]
    reload(other)
    assert state(other) == state(page)


def test_a_foreign_file_is_refused(study, visit, tmp_path):
    before = progress(ticks={"svd": "2026-01-01"})
    page = visit(study + PAGE, before=holding(before))
    page.wait_for_selector(".study-counts")
    file = tmp_path / "file.json"
    file.write_text("PK\x03\x04 a package", "utf-8")
    page.locator("input[type=file]").set_input_files(file)
    told = page.locator(".study-told[role=status]")
    told.get_by_text("Nothing was changed.").wait_for()
    assert "no progress of this handbook: it is not JSON" in told.inner_text()
    assert stored(page) == before


def test_what_cannot_be_read_is_kept_until_the_reader_starts_anew(study, visit):
    corrupt = '{"version":1,"ticks":{"svd":'
    page = visit(study + PAGE, before=holding(corrupt))
    notice = page.get_by_role("alert")
    notice.wait_for()
    assert "it is not JSON" in notice.inner_text()
    begin(page)
    review(page, 3)
    assert stored(page) == corrupt
    with page.expect_download() as download:
        notice.get_by_role("button", name="Download it").click()
    assert download.value.path().read_text("utf-8") == corrupt
    notice.get_by_role("button", name="Start anew").click()
    assert page.get_by_role("alert").count() == 0
    review(page, 3)
    assert len(state(page)["cards"]) == 1


def test_a_removed_question_does_no_harm(study, visit):
    cards = {"q-removed": CARD, "q-l1-l2": CARD}
    page = visit(study + PAGE, before=holding(progress(cards=cards)))
    assert counts(page) == [1, 10, 1]
    begin(page)
    review(page, *[3] * 11)
    assert "You reviewed 11 cards" in page.locator("article").inner_text()
    assert state(page)["cards"]["q-removed"] == CARD


def test_a_merged_question_is_learned_where_it_went(study, visit):
    # The short book says of q-pseudoinverse: was: [q-inverse].
    page = visit(
        study + PAGE, before=holding(progress(cards={"q-inverse": CARD}))
    )
    assert counts(page) == [1, 10, 1]
    begin(page)
    assert question(page) == "What is the pseudoinverse?"
    review(page, 3)
    cards = state(page)["cards"]
    assert list(cards) == ["q-pseudoinverse"]
    assert cards["q-pseudoinverse"]["reps"] == CARD["reps"] + 1


def test_the_choice_of_cards_is_kept(study, visit):
    page = visit(study + PAGE)
    page.get_by_text("Choose cards").click()
    for name in ["Linear algebra", "warm-up", "stretch"]:
        page.get_by_role("checkbox", name=name).set_checked(False, force=True)
    page.get_by_label("New cards a day").fill("2")
    page.keyboard.press("Tab")
    assert counts(page)[1] == 2
    reload(page)
    assert counts(page)[1] == 2
    begin(page)
    level, chapter = page.locator(".study-card .level").inner_text().split("\n")
    assert (level.lower(), chapter) == ("core", "Regularisation")
    reload(page)
    page.get_by_text("Choose cards").click()
    page.get_by_role("checkbox", name="core").set_checked(False, force=True)
    page.get_by_text("No card fits your choice").wait_for()
    assert page.get_by_role("button", name="Begin").count() == 0


def test_when_nothing_is_due_one_can_go_on(study, visit):
    later = CARD | {"due": "2099-01-01T10:00:00.000Z"}
    kept = progress(
        cards={"q-l1-l2": later},
        choices={"cards": {"without": [], "fresh": 0}},
    )
    page = visit(study + PAGE, before=holding(kept))
    assert counts(page) == [0, 0, 1]
    assert "Nothing is due today." in page.locator("article").inner_text()
    begin(page, "Learn 10 new")
    page.get_by_role("button", name="End").click()
    assert "You reviewed 0 cards" in page.locator("article").inner_text()
    begin(page, "Study 1 ahead")
    assert question(page) == "How do L1 and L2 differ?"
    review(page, 3)
    assert state(page)["cards"]["q-l1-l2"]["reps"] == 2


def test_an_answer_that_does_not_come_can_be_asked_for_again(study, visit):
    answers = "**/study/cards/q-*.js"

    def cut(page):
        page.route(answers, lambda route: route.fulfill(body=""))

    page = visit(study + PAGE, before=cut)
    begin(page)
    page.keyboard.press("Space")
    page.get_by_text("The answer could not be loaded.").wait_for()
    page.unroute(answers)
    page.get_by_role("button", name="Try again").click()
    page.wait_for_selector(".short-answer")
    page.get_by_role("button", name="Good").click()
    assert len(state(page)["cards"]) == 1


def test_instant_navigation_leads_there_and_back(study, visit):
    page = visit(study + "index.html")
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


def test_each_state_is_accessible(study, visit):
    def overview(page):
        page.wait_for_selector(".study-counts")

    def answer(page):
        page.keyboard.press("Space")
        page.wait_for_selector(".short-answer")

    def failed(page):
        page.keyboard.press("1")
        page.get_by_role("button", name="End").click()

    due = progress(cards={"q-wide": CARD})
    page = visit(study + PAGE, PHONE, before=holding(due))
    every_state_accessible(page, overview, begin, answer, failed)


def test_letters_that_turn_pages_elsewhere_leave_a_session_alone(study, visit):
    page = visit(study + PAGE)
    # Where Material's keys would lead.
    assert page.locator("link[rel=prev], link[rel=next]").count() == 2
    begin(page)
    for key in "np,.":
        page.keyboard.press(key)
    page.keyboard.press("Space")
    page.wait_for_selector(".short-answer")
    for key in "np,.":
        page.keyboard.press(key)
    review(page, 3)
    assert page.url.endswith(PAGE)
    page.locator(".study-bar").wait_for()


def test_wide_code_of_an_answer_scrolls_by_keyboard(study, visit):
    due = progress(cards={"q-wide": CARD})
    page = visit(study + PAGE, PHONE, before=holding(due))
    begin(page)
    page.keyboard.press("Space")
    page.get_by_text("Full answer").click()
    page.wait_for_selector(".study-card code[tabindex='0']")
    unreachable = page.evaluate(
        """[...document.querySelectorAll(".study-card :is(pre > code, .katex-display)")]
          .filter((e) => e.scrollWidth > e.clientWidth && e.tabIndex < 0).length"""
    )
    assert unreachable == 0


def _data(file, start):
    return _said(file.read_text("utf-8"), start)


def _said(text, start):
    assert text.startswith(start)
    return json.loads(text.removeprefix(start).removesuffix(";\n"))


def test_every_card_of_the_book_is_among_the_data(study_site):
    folder = study_site / "study" / "cards"
    index = _data(folder / "index.js", "Study.book = ")
    assert index["parts"] == {
        "linear-algebra": "Linear algebra",
        "probability": "Probability",
        "machine-learning": "Machine learning",
    }
    svd, eigenvalues, regularization = index["chapters"]
    assert svd | {"cards": [card[:3] for card in svd["cards"]]} == {
        "part": "linear-algebra",
        "page": CHAPTER,
        "title": "Singular value decomposition",
        "topics": {
            "svd": "Every matrix & its factors",
            "low-rank-approximation": "Low-rank approximation",
            "pseudoinverse": "Pseudoinverse",
        },
        "cards": [
            ["q-svd-meaning", "warm-up", "svd"],
            ["q-wide", "core", "svd"],
            ["q-eckart-young", "core", "low-rank-approximation"],
            ["q-huge-matrix", "stretch", "low-rank-approximation"],
            ["q-pseudoinverse", "core", "pseudoinverse"],
        ],
    }
    signs = eigenvalues["cards"][1]
    assert signs[3].startswith("Is <code>A&lt;B</code> &amp; <span class=")
    assert len(eigenvalues["cards"]) == 4
    assert len(regularization["cards"]) == 5
    assert {file.stem for file in folder.glob("q-*.js")} == {
        card[0] for chapter in index["chapters"] for card in chapter["cards"]
    }
    assert _data(folder / "moved.js", "Study.moved = ") == {
        "truncation": "low-rank-approximation",
        "q-inverse": "q-pseudoinverse",
    }


def test_links_of_an_answer_lead_somewhere(study_site):
    study = study_site / "study"
    answer = _data(study / "cards" / "q-wide.js", 'Study.answers["q-wide"] = ')
    links = [
        link for _, _, link, _ in html.fromstring("".join(answer)).iterlinks()
    ]
    assert len(links) == 3
    for link in links:
        path, _, anchor = link.partition("#")
        if ":" not in link:
            page = html.parse(study / path)
            assert page.xpath("//*[@id=$name]", name=anchor), link


PART = """<!doctype html><meta charset="utf-8"><article>
<h2 id="ridge">Ridge &amp; <em>shrinkage</em><a class="headerlink"
href="#ridge">#</a></h2>
<section class="question core" data-level="core" data-topic="ridge">
<p class="level">core</p>
<h3 id="q-test">a &lt;b>?<a class="headerlink" href="#q-test">#</a></h3>
<details class="answer"><summary>Answer</summary>
<div class="short-answer"><p><strong>Short answer.</strong> Because λ
&lt; 1. %s</p></div>
<div class="in-depth"><p id="here"><a href="#ridge">up</a>
<a href="svd.html#svd">there</a> <a href="https://example.org/">out</a></p>
<figure><img alt="A line" src="../snippets/a.svg"></figure>
<table><tr><td>1</td></tr></table></div>
</details></section></article>"""


def test_data_of_a_card():
    chapter = Chapter("learning", "ridge", "Regularisation", {})
    book = Book({"learning": "Learning"}, [chapter], [], [], [])
    store = Store(KaTeX(ROOT))
    page = html.document_fromstring(PART % store.token("x", False))
    listed, files = make_cards(page, chapter, store)
    store.katex.close()
    moved = {"moved": {"q-old": "q-test"}}
    files |= data_files(book, {chapter.path: listed}, moved)

    assert _said(files["index.js"].decode(), "Study.book = ") == {
        "parts": {"learning": "Learning"},
        "chapters": [
            {
                "part": "learning",
                "page": "learning/ridge.html",
                "title": "Regularisation",
                "topics": {"ridge": "Ridge & shrinkage"},
                "cards": [["q-test", "core", "ridge", "a &lt;b&gt;?"]],
            }
        ],
    }
    assert _said(files["moved.js"].decode(), "Study.moved = ") == {
        "q-old": "q-test"
    }
    short, rest = _said(
        files["q-test.js"].decode(), 'Study.answers["q-test"] = '
    )
    assert short.startswith("<p>Because λ\n&lt; 1. <span")
    assert "<mi>x</mi>" in short and "annotation" not in short
    assert rest == (
        '<div class="in-depth"><p>'
        '<a href="../learning/ridge.html#ridge">up</a>\n'
        '<a href="../learning/svd.html#svd">there</a>'
        ' <a href="https://example.org/">out</a></p>\n'
        '<figure><img alt="A line" src="../snippets/a.svg"></figure>\n'
        '<div class="md-typeset__scrollwrap"><div class="md-typeset__table">'
        "<table><tr><td>1</td></tr></table></div></div></div>"
    )
