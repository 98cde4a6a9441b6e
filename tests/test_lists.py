"""The lists of the study pages as they are built, without a browser."""

import json
import re
from collections import Counter

import pytest
from conftest import ROOT, build
from handbook.source.book import read_book
from handbook.source.checks import read_pages
from handbook.source.contents import say_what_is_ready
from lxml import html
from projects import GOOD, make_project

BOOK = read_book(ROOT)
PAGES = {page.path: page for page in read_pages(ROOT)}
CHAPTERS = [(c, PAGES[c.path]) for c in BOOK.chapters if c.path in PAGES]
WRITTEN = {
    item.id: f"../{chapter.address}#{item.id}"
    for chapter, page in CHAPTERS
    for item in [*page.topics, *page.questions]
}


@pytest.fixture(scope="module")
def checklist(site):
    return _article(site / "study" / "checklist.html")


@pytest.fixture(scope="module")
def questions(site):
    return _article(site / "study" / "questions.html")


def _article(path):
    return html.fromstring(path.read_text("utf-8")).find(".//article")


def _rows(checklist):
    return checklist.xpath("./descendant-or-self::details//li")


def _ids(checklist):
    """The id of each row, in their order."""
    return [
        row.get("data-id") or row.find("input").get("value")
        for row in _rows(checklist)
    ]


def test_every_topic_and_question_is_on_the_checklist_once(checklist):
    counts = Counter(_ids(checklist))
    assert [name for name, n in counts.items() if n > 1] == []
    assert set(counts) == set(BOOK.topics) | set(WRITTEN)


def test_what_is_written_is_linked_and_can_be_ticked_and_nothing_else(
    checklist,
):
    for row in _rows(checklist):
        name = row.get("data-id")
        if name:
            assert name not in WRITTEN
            assert row.find("a") is None and row.find("input") is None
            continue
        box, link = row.find("input"), row.find("a")
        assert WRITTEN[box.get("value")] == link.get("href")
        assert box.get("aria-labelledby") == link.get("id")


def test_what_is_not_written_is_said_to_come(checklist):
    later = [li for li in checklist.iterfind(".//li") if li.get("data-id")]
    assert later
    for row in later:
        chapter = next(row.iterancestors("details"))
        said = row.text_content() + chapter.find("summary").text_content()
        assert "to come" in said


def test_links_of_the_lists_lead_to_an_id_on_the_page(
    site, checklist, questions
):
    known = {}
    for link in [
        *checklist.iterfind(".//li//a"),
        *questions.iterfind(".//li//a"),
    ]:
        path, _, anchor = link.get("href").partition("#")
        if path not in known:
            text = (site / "study" / path).read_text("utf-8")
            known[path] = set(re.findall(r' id="([^"]+)"', text))
        assert not anchor or anchor in known[path]
    assert len(known) >= 10


def test_plans_can_link_to_each_part_and_chapter(checklist):
    ids = Counter(checklist.xpath("//@id"))
    assert [name for name, n in ids.items() if n > 1] == []
    assert {f"part-{part}" for part in BOOK.parts} <= set(ids)
    assert {f"chapter-{c.part}-{c.name}" for c in BOOK.chapters} <= set(ids)


def test_chapters_keep_the_order_of_the_book(checklist):
    folds = checklist.findall(".//details[@class='chapter']")
    assert [fold.get("id") for fold in folds] == [
        f"chapter-{c.part}-{c.name}" for c in BOOK.chapters
    ]
    for fold, chapter in zip(folds, BOOK.chapters, strict=True):
        topics = [n for n in chapter.ids if not n.startswith("q-")]
        here = [name for name in _ids(fold.getparent()) if name in topics]
        assert here == topics


def test_the_counts_of_a_group_are_of_its_boxes(checklist):
    for group in checklist.iterfind(".//details"):
        boxes = len(group.findall(".//input"))
        later = sum(bool(li.get("data-id")) for li in group.iterfind(".//li"))
        said = group.find("summary").text_content()
        bar = group.find("summary/progress")
        assert bar is None or int(bar.get("max")) == boxes
        assert not boxes or f"0 of {boxes}" in said
        assert not later or f"{later} to come" in said


def test_every_question_of_a_chapter_is_in_the_index_with_level_and_topic(
    questions,
):
    rows = {
        row.find("a").get("href"): row
        for row in questions.iterfind(".//div[@class='questions']//li")
    }
    asked = [(c, page, q) for c, page in CHAPTERS for q in page.questions]
    assert list(rows) == [f"../{c.address}#{q.id}" for c, _, q in asked]
    for chapter, page, question in asked:
        row = rows[f"../{chapter.address}#{question.id}"]
        titles = {topic.id: topic.title for topic in page.topics}
        level, topic = (small.text_content() for small in row.findall("small"))
        assert row.get("data-level") == level == question.level
        assert topic == titles[question.topic]


def test_a_chapter_counts_what_the_checklist_has_of_it(site, checklist):
    for chapter, page in CHAPTERS:
        fold = checklist.get_element_by_id(
            f"chapter-{chapter.part}-{chapter.name}"
        )
        total = len(fold.findall(".//input"))
        line = _article(site / chapter.address).find_class("chapter-progress")
        assert len(line) == bool(total)
        if not total:
            continue
        assert line[0].getparent().getprevious().tag == "h1"
        assert f"0 of {total} ticked" in line[0].text_content()
        topics = line[0].get("data-topics").split()
        assert topics == [topic.id for topic in page.topics]


def test_search_does_not_find_the_lists(site):
    index = json.loads(
        (site / "search" / "search_index.json").read_text("utf-8")
    )
    places = [doc["location"].partition("#")[0] for doc in index["docs"]]
    assert "study/checklist.html" not in places
    assert "study/questions.html" not in places
    assert "study/plans.html" in places
    assert "ticked off" not in json.dumps(index)


def test_formulas_in_titles_are_rendered_in_the_lists(tmp_path):
    lists = {
        f"docs/study/{name}.md": (ROOT / f"docs/study/{name}.md").read_text(
            "utf-8"
        )
        for name in ("checklist", "questions")
    }
    marked = GOOD.replace("| What is", "| `A<B` & $`\\frac{1}{2} < x`$: is")
    chapter = {"docs/linear-algebra/svd.md": marked}
    project = make_project(tmp_path, lists | chapter)
    result = build(project, project / "site")
    assert result.returncode == 0, result.stdout
    for name in ("checklist", "questions"):
        page = _article(project / "site" / "study" / f"{name}.html")
        (link,) = page.xpath(".//a[contains(@href, '#q-test-sum')]")
        assert link.find("code").text == "A<B"
        assert len(link.find_class("katex")) == 2
        assert "`" not in link.text_content()
        assert " & " in link.text_content()


def test_the_checklist_says_what_a_written_chapter_still_lacks(tmp_path):
    text = (
        "# Clustering\n\n## Lloyd { #k-means }\n\nWords.\n\n"
        "/// question | How many?\n"
        "    attrs: {id: q-many, class: core, topic: k-means}\n\n"
        "**Short answer.** k.\n///\n"
    )
    files = {
        "docs/study/checklist.md": (ROOT / "docs/study/checklist.md").read_text(
            "utf-8"
        ),
        "docs/machine-learning/clustering.md": text,
    }
    project = make_project(tmp_path, files)
    result = build(project, project / "site")
    assert result.returncode == 0, result.stdout
    page = _article(project / "site" / "study" / "checklist.html")
    fold = page.get_element_by_id("chapter-machine-learning-clustering")
    chapter = BOOK.chapter("machine-learning/clustering")
    planned = list(chapter.ids)
    assert planned[0] == "k-means"
    assert _ids(fold) == ["k-means", "q-many", *planned[1:]]
    for row in _rows(fold)[2:]:
        assert row.text_content().endswith("to come")
    assert f"0 of 2, {len(planned) - 1} to come" in fold.text_content()


def test_plans_call_chapters_by_their_titles_and_link_each_or_say_to_come(site):
    titles = {c.address: c.title for c in BOOK.chapters}
    written = {c.title for c, _ in CHAPTERS}
    source = (ROOT / "docs/study/plans.md").read_text("utf-8")
    named = re.findall(r"\[([^]]+)\]\(\.\./([\w-]+/[\w-]+)\.md\)", source)
    assert named
    for title, key in named:
        assert titles[f"{key}.html"] == title
    article = _article(site / "study" / "plans.html")
    linked = {a.text_content() for a in article.iterfind(".//table//a")}
    soon = {e.text_content() for e in article.find_class("to-come")}
    for title, _ in named:
        assert (title in linked) == (title in written)
        assert (f"{title} (to come)" in soon) == (title not in written)


def test_the_home_page_names_every_chapter_and_links_those_that_are_written(
    site,
):
    article = _article(site / "index.html")
    grid = article.find_class("grid")[0]
    links = {a.get("href") for a in grid.iterfind(".//a")}
    for chapter in BOOK.chapters:
        assert chapter.title in grid.text_content()
        assert (chapter.address in links) == (chapter.path in PAGES)
    assert say_what_is_ready(ROOT, BOOK) in article.text_content()


def _plans(site):
    """Each plan's heading and table, as (heading, rows of cells)."""
    article = _article(site / "study" / "plans.html")
    for heading in article.iterfind(".//h3"):
        table = next(heading.itersiblings("table", "div"))
        rows = [
            [cell.text_content().strip() for cell in row.iterfind("td")]
            for row in table.iter("tr")
        ]
        yield heading.get("id"), [row for row in rows if row]


def test_the_hours_of_a_plan_add_up(site):
    plans = dict(_plans(site))
    assert len(plans) == 9
    article = _article(site / "study" / "plans.html")
    stated = {
        link.get("href"): float(link.text_content())
        for link in article.iterfind(".//table//td//a")
        if link.get("href").count("-") == 2 and link.get("href")[0] == "#"
    }
    for name, (*rows, total) in plans.items():
        hours = sum(float(row[1]) for row in rows)
        assert total[0] == "Total"
        assert hours == float(total[1]) == stated.pop(f"#{name}")
    assert not stated


@pytest.mark.parametrize(
    ("length", "weeks", "least", "most"),
    [
        ("one-week", 1, 20, 25),
        ("four-weeks", 4, 10, 12),
        ("twelve-weeks", 12, 6, 8),
    ],
)
def test_no_week_of_a_plan_is_too_long(length, weeks, least, most, site):
    for name, (*rows, _) in _plans(site):
        if not name.startswith(length):
            continue
        hours = Counter()
        for when, some, _ in rows:
            hours[when if weeks > 1 else "1"] += float(some)
        assert len(hours) == weeks
        assert all(least <= some <= most for some in hours.values())
