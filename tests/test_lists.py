"""The lists of the study pages as they are built, without a browser."""

import json
from collections import Counter

import pytest
from lxml import html
from study_site import CHAPTER

# What the short book has to tick off, and by whether it is written.
SVD = {
    "svd": True,
    "q-svd-meaning": True,
    "q-wide": True,
    "low-rank-approximation": True,
    "q-eckart-young": True,
    "q-huge-matrix": True,
    "pseudoinverse": True,
    "q-pseudoinverse": True,
    "q-polar": False,
}
EIGENVALUES = {
    "eigenvalues": True,
    "q-eigen": True,
    "q-signs": True,
    "q-trace": True,
    "gershgorin": False,
    "spectral-theorem": True,
    "q-spectral": True,
}
REGULARIZATION = {
    "ridge": True,
    "q-ridge": True,
    "q-prior": True,
    "q-decay": True,
    "lasso": True,
    "q-l1-l2": True,
    "q-correlated": True,
}
CHAPTERS = {
    "linear-algebra/svd": SVD,
    "linear-algebra/eigenvalues": EIGENVALUES,
    "probability/random-variables": {"expectation": False, "variance": False},
    "machine-learning/regularization": REGULARIZATION,
    "machine-learning/clustering": {
        "k-means": False,
        "dbscan": False,
        "q-choose-k": False,
    },
}


@pytest.fixture(scope="module")
def checklist(study_site):
    return _article(study_site, "study/checklist.html")


@pytest.fixture(scope="module")
def questions(study_site):
    return _article(study_site, "study/questions.html")


def _article(site, name):
    return html.fromstring((site / name).read_text("utf-8")).find(".//article")


def _text(element):
    return " ".join(element.text_content().split())


def _id(row):
    return row.get("data-id") or row.find("input").get("value")


def _fold(checklist, chapter):
    return checklist.get_element_by_id(f"chapter-{chapter.replace('/', '-')}")


def test_every_topic_and_question_is_on_the_checklist_in_order(checklist):
    folds = checklist.findall(".//details[@class='chapter']")
    found = {
        fold.get("id"): [_id(row) for row in fold.iterfind(".//li")]
        for fold in folds
    }
    expected = {
        f"chapter-{name.replace('/', '-')}": list(rows)
        for name, rows in CHAPTERS.items()
    }
    assert found == expected
    assert list(found) == list(expected)
    assert [
        (part.get("id"), part.get("open") is not None)
        for part in checklist.findall(".//details[@class='part']")
    ] == [
        ("part-linear-algebra", True),
        ("part-probability", False),
        ("part-machine-learning", True),
    ]
    # A question stands below its topic.
    (row,) = checklist.xpath(".//li[input/@value='q-huge-matrix']")
    above = next(row.iterancestors("li"))
    assert _id(above) == "low-rank-approximation"
    ids = Counter(checklist.xpath("//@id"))
    assert not [name for name, n in ids.items() if n > 1]


def test_what_is_written_is_linked_and_can_be_ticked_and_nothing_else(
    checklist,
):
    for name, rows in CHAPTERS.items():
        for row in _fold(checklist, name).iterfind(".//li"):
            box, link = row.find("input"), row.find("a")
            if rows[_id(row)]:
                assert link.get("href") == f"../{name}.html#{_id(row)}"
                assert box.get("aria-labelledby") == link.get("id")
            else:
                assert box is None and link is None
                fold = _fold(checklist, name)
                assert "to come" in _text(row) + _text(fold.find("summary"))


def test_a_section_is_called_as_its_page_calls_it(checklist):
    (svd,) = checklist.xpath(".//a[@id='row-svd']")
    assert _text(svd) == "Every matrix & its factors"
    title = _fold(checklist, "machine-learning/clustering").find("summary/h3")
    assert _text(title) == "Clustering <k>"
    (variance,) = checklist.xpath(".//li[@data-id='variance']")
    assert _text(variance) == "Variance & spread"


def test_the_counts_of_a_group_are_of_its_boxes(checklist):
    assert _text(checklist.find_class("all")[0]) == "All0 of 21, 7 to come"
    for group in checklist.iterfind(".//details"):
        boxes = len(group.findall(".//input"))
        later = sum(bool(li.get("data-id")) for li in group.iterfind(".//li"))
        said = [f"0 of {boxes}"] * bool(boxes)
        said += [f"{later} to come"] * bool(later)
        assert _text(group.find_class("count")[0]) == ", ".join(said)
        bar = group.find("summary/progress")
        is_part = group.get("class") == "part"
        assert (bar is not None) == (is_part and boxes > 0)
        assert bar is None or int(bar.get("max")) == boxes


def test_links_of_the_lists_lead_to_an_id_on_the_page(
    study_site, checklist, questions
):
    links = checklist.xpath(".//li/a") + questions.xpath(".//li/a")
    assert len(links) == 21 + 14
    for link in links:
        path, _, anchor = link.get("href").partition("#")
        page = html.parse(study_site / "study" / path)
        assert page.xpath("//*[@id=$name]", name=anchor), link.get("href")


def test_every_question_is_in_the_index_with_level_and_topic(questions):
    rows = questions.findall(".//div[@class='questions']//li")
    assert [row.find("a").get("href").partition("#")[2] for row in rows] == [
        name
        for chapter in CHAPTERS.values()
        for name, written in chapter.items()
        if written and name.startswith("q-")
    ]
    (row,) = [r for r in rows if r.find("a").get("href").endswith("q-decay")]
    assert row.get("data-level") == "stretch"
    assert _text(row) == "Is weight decay ridge? stretch Ridge"
    assert _text(next(row.iterancestors("section")).find("h3")) == (
        "Regularisation"
    )
    assert _text(questions.find_class("study-told")[0]) == "14 questions"
    chips = questions.xpath(".//div[@class='study-chips']//input")
    assert [(chip.get("name"), chip.get("value")) for chip in chips] == [
        ("level", "warm-up"),
        ("level", "core"),
        ("level", "stretch"),
        ("part", "linear-algebra"),
        ("part", "machine-learning"),
    ]


def test_a_chapter_counts_what_the_checklist_has_of_it(study_site):
    article = _article(study_site, CHAPTER)
    (line,) = article.find_class("chapter-progress")
    assert _text(line) == "0 of 8 ticked off"
    assert line.get("data-topics") == "svd low-rank-approximation pseudoinverse"
    below = article.find("h1").getnext()
    assert line in below.iter()
    address = line.find("a").get("href")
    assert address == "../study/checklist.html#chapter-linear-algebra-svd"


def test_search_does_not_find_the_lists(study_site):
    index = (study_site / "search" / "search_index.json").read_text("utf-8")
    places = [*json.loads(index)["docs"]["titles"]]
    assert "study/checklist.html" not in places
    assert "study/questions.html" not in places
    assert "study/plans.html" in places
    assert "ticked off" not in index


def test_formulas_in_titles_are_rendered_in_the_lists(checklist, questions):
    for page in (checklist, questions):
        (link,) = page.xpath(".//a[contains(@href, '#q-signs')]")
        assert link.find("code").text == "A<B"
        assert len(link.find_class("katex")) == 1
        assert "`" not in link.text_content()
        assert " & " in link.text_content()
        assert link.text_content().endswith(" worth $5?")
    (planned,) = checklist.xpath(".//li[@data-id='q-choose-k']")
    assert len(planned.find_class("katex")) == 1


def test_a_part_lists_its_chapters_and_what_they_hold(study_site):
    article = _article(study_site, "linear-algebra/index.html")
    (chapters,) = article.find_class("chapters")
    assert [_text(row) for row in chapters.iter("li")] == [
        "Singular value decomposition Planned otherwise; Low-rank"
        " approximation; Pseudoinverse",
        "Eigenvalues Eigenvalues; Gershgorin circles; Spectral theorem",
    ]
    links = [link.get("href") for link in chapters.iter("a")]
    assert links == ["svd.html", "eigenvalues.html"]


def test_the_home_page_has_a_card_for_each_part(study_site):
    (cards,) = _article(study_site, "index.html").find_class("cards")
    assert [
        [_text(paragraph) for paragraph in card.iter("p")]
        for card in cards.findall("ul/li")
    ] == [
        ["Linear algebra", "Singular value decomposition · Eigenvalues"],
        ["Probability (to come)", "To come: Random variables"],
        [
            "Machine learning (to come)",
            "Regularisation",
            "To come: Clustering <k>",
        ],
    ]
    assert [link.get("href") for link in cards.iter("a")] == [
        "linear-algebra/index.html",
        "linear-algebra/svd.html",
        "linear-algebra/eigenvalues.html",
        "machine-learning/regularization.html",
    ]
