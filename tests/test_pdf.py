"""The PDFs as a reader gets them: what is on their pages, and where links lead."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pikepdf
import pytest
from conftest import ROOT
from handbook.built.cards import Card, read_cards
from handbook.export.downloads import HANDBOOK, QUESTIONS, of_part
from handbook.export.pdf import __main__ as command
from handbook.export.pdf.pages import Page, Part, read_parts
from handbook.export.pdf.press import BODY_FONT, BODY_SIZE, OURS, is_embedded
from handbook.source.book import read_book
from lxml import html
from printed import HOME_URL, Reading, make_book, print_book, squeeze

PAGE_TOP, PAGE_BOTTOM = 650, 59  # points, of the text on a page
FEW = 24  # letters, by which paragraphs are told apart
NUMERALS = "I II III IV V VI VII VIII IX X XI XII".split()
#: A chapter with what is special on paper, as the build makes it.
FULL = "linear-algebra/svd.html"
#: One of another part, and links to and fro.
OTHER = "probability/random-variables.html"
BODY = """
<p><a href="#plain">down</a> <a href="index.html">up</a>
<a href="../probability/random-variables.html#there">over</a></p>
<div class="chapter-line"><label><input type="checkbox"> Core only</label></div>
<h2 id="plain">Plain</h2><p>Words.</p>
<section class="stretch-section"><h2 id="deep" class="stretch">Deep</h2></section>
<h2 id="questions">Questions</h2>
<section class="question core" data-level="core" data-topic="plain">
<p class="level">core</p><h3 id="q-a">What?</h3>
<details class="answer"><summary>Answer</summary>
<div class="short-answer"><p><strong>Short answer.</strong> That, not
<a href="../probability/random-variables.html#q-b">this</a>.</p></div>
<div class="follow-up"><ul><li><details><summary><em>Why?</em> </summary>Because so.
</details></li><li><em>Then?</em></li></ul></div></details></section>
<p class="book-report"><a href="/issues/new">Report an error</a></p>
"""
OTHER_BODY = """
<h2 id="there">There</h2><p><a href="../linear-algebra/svd.html#deep">back</a></p>
<section class="question core" data-level="core" data-topic="there">
<p class="level">core</p><h3 id="q-b">Which?</h3>
<details class="answer"><summary>Answer</summary>
<div class="short-answer"><p><strong>Short answer.</strong> This.</p></div>
</details></section>
"""


def pages_of(parts: list[Part]) -> list[Page]:
    return [page for part in parts for page in (part.opening, *part.chapters)]


def end(reading: Reading, page: int) -> float:
    """Where what was begun on an earlier page ends: above the first place."""
    heights = [h for p, h in reading.places.values() if p == page]
    limit = max([h for h in heights if h < PAGE_TOP], default=PAGE_BOTTOM)
    text = reading.texts[page]
    boxes = map(text.get_charbox, range(text.count_chars()))
    return min(low for _, low, _, _ in boxes if low > limit)


def words(source: str) -> list[str]:
    """The runs of text of some HTML, between its formulas and its code."""
    tree = html.fragment_fromstring(source, create_parent=True)
    for formula in tree.find_class("katex"):
        formula.drop_tree()
    return [run for run in map(squeeze, tree.itertext()) if len(run) > 12]


def paragraphs(site: Path) -> list[str]:
    """The letters of all paragraphs, without their formulas."""
    letters = []
    for page in site.rglob("*.html"):
        tree = html.fromstring(page.read_bytes())
        for formula in tree.find_class("katex"):
            formula.drop_tree()
        texts = (p.text_content() for p in tree.iterfind(".//article//p"))
        letters.extend(map(squeeze, texts))
    return letters


@pytest.fixture(scope="module")
def folder(site) -> Path:
    command = [sys.executable, "-m", "handbook.export.pdf", "--site", site]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return site / "downloads"


@pytest.fixture(scope="module")
def planned(tmp_path_factory):
    """Our plan as a book of one page a chapter, and what printing it said."""
    folder = tmp_path_factory.mktemp("planned")
    make_book(folder, {FULL: BODY, OTHER: OTHER_BODY})
    return folder, print_book(folder)


@pytest.fixture(scope="module")
def handbook(folder) -> Reading:
    return Reading(folder / HANDBOOK)


@pytest.fixture(scope="module")
def questions(folder) -> Reading:
    return Reading(folder / QUESTIONS)


@pytest.fixture(params=["handbook", "questions"])
def each(request) -> Reading:
    return request.getfixturevalue(request.param)


def open_part(planned, name: str, part: str) -> Reading:
    folder, printed = planned
    assert printed.returncode == 0, printed.stderr
    return Reading(folder / "site" / "downloads" / of_part(name, part))


@pytest.fixture(scope="module")
def volume(planned) -> Reading:
    return open_part(planned, HANDBOOK, "linear-algebra")


@pytest.fixture(scope="module")
def booklet(planned) -> Reading:
    return open_part(planned, QUESTIONS, "linear-algebra")


@pytest.fixture(params=["handbook", "questions", "volume", "booklet"])
def bound(request) -> Reading:
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def parts(site) -> list[Part]:
    return read_parts(ROOT, site)


@pytest.fixture(scope="module")
def cards(site) -> list[Card]:
    return [
        card
        for chapter in read_book(ROOT).chapters
        if (site / chapter.address).exists()
        for card in read_cards(site, chapter)
    ]


def outline_of(parts: list[Part]) -> list[tuple[int, str]]:
    """Depth and title of each entry, as the outline has them."""
    expected = [(0, "Contents")]
    number = 0

    def add(depth, sections):
        for section in sections:
            stretch = " (stretch)" if section.stretch else ""
            expected.append((depth, section.title + stretch))

    for numeral, part in zip(NUMERALS, parts, strict=False):
        expected.append((0, f"{numeral}  {part.title}"))
        add(1, part.opening.sections)
        for page in part.chapters:
            number += 1
            expected.append((1, f"{number}  {page.title}"))
            add(2, page.sections)
    return expected


def test_the_outline_is_the_book_with_its_sections(handbook, parts):
    assert [entry[:2] for entry in handbook.outline] == outline_of(parts)
    for _, title, page in handbook.outline[1:]:
        words = title.partition("  ")[2] or title.removesuffix(" (stretch)")
        assert squeeze(words) in handbook.letters[page], (title, page)


def test_a_book_of_every_chapter(planned):
    """Parts beyond the tenth and chapters beyond the hundredth are told apart."""
    folder, printed = planned
    assert printed.returncode == 0, printed.stderr
    reading = Reading(folder / "site" / "downloads" / HANDBOOK)
    parts = read_parts(folder, folder / "site")
    assert len(parts) > 10 and sum(len(p.chapters) for p in parts) > 100
    assert [entry[:2] for entry in reading.outline] == outline_of(parts)
    number = 0
    for part in parts:
        for page in part.chapters:
            number += 1
            first, _ = reading.places[page.address]
            opening = f"chapter{number}{squeeze(page.title)}"
            assert opening in reading.letters[first]
    contents = [
        (page, link.Rect)
        for page, link, _ in reading.links
        if "/Dest" in link and not reading.label(page).isdigit()
    ]
    for (_, title, _), place in zip(reading.outline[1:], contents, strict=True):
        number, parted, _ = title.partition("  ")
        if parted:
            boxes = reading.boxes(*place)
            last, following = boxes[len(number) - 1 : len(number) + 1]
            # Or a long number touches the title behind it.
            assert following[0] - last[2] > 5, title


def test_stretch_sections_and_follow_ups_on_paper(planned):
    folder, _ = planned
    reading = Reading(folder / "site" / "downloads" / HANDBOOK)
    titles = [title for _, title, _ in reading.outline]
    assert "Deep (stretch)" in titles and "Plain" in titles
    page, _ = reading.places[FULL]
    shown = " ".join(reading.texts[page].get_text_range().split())
    assert "STRETCH Deep" in shown
    assert "Why? Because so. Then?" in shown
    assert "Answer" not in shown and "Core only" not in shown
    assert "Report" not in shown


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(4, "iv"), (11, "xi"), (39, "xxxix"), (40, "xl"), (1949, "mcmxlix")],
)
def test_roman_numerals(number, numeral):
    assert command.roman(number) == numeral


def test_the_contents_name_the_pages_that_links_lead_to(bound):
    # A title may end in digits, too: "fp8".
    ends = {"", *(re.search(r"\d*$", t)[0] for _, t, _ in bound.outline)}
    lines = 0
    for page, link, text in bound.links:
        if "/Dest" in link and not bound.label(page).isdigit():
            target, _ = bound.places[str(link.Dest)]
            number = re.search(r"(\d+)\s*$", text)[1]
            label = bound.label(target)
            assert number in {end + label for end in ends}, text
            lines += 1
    assert lines >= len(bound.outline) - 1


def test_pages_are_numbered_roman_before_the_first_chapter(bound):
    labels = [bound.label(page) for page in range(len(bound.pdf.pages))]
    front = labels.index("1")
    assert labels[:front] == [command.roman(n) for n in range(1, front + 1)]
    assert labels[front:] == [str(n) for n in range(1, len(labels) - front + 1)]
    for page, label in enumerate(labels[2:], 2):
        foot = bound.text_at(page, (57, 20, 443, 45))
        assert foot.strip() == label


def test_the_running_header_is_the_chapter_s_title(handbook, parts):
    number = 0
    for part in parts:
        for page in part.chapters:
            number += 1
            first, _ = handbook.places[page.address]
            head = handbook.text_at(first + 1, (57, 668, 443, 690))
            assert squeeze(head).startswith(squeeze(f"{number}{page.title}"))
            # The page that opens the chapter says its title itself.
            opening = handbook.text_at(first, (57, 668, 443, 690))
            assert not opening.strip()


def test_links_lead_into_the_file_or_to_the_web(bound):
    inside = 0
    for page, link, text in bound.links:
        if "/Dest" in link:
            assert str(link.Dest) in bound.places, (page, text)
            inside += 1
        else:
            assert re.match(r"https?://(?!handbook\.invalid)", str(link.A.URI))
    assert inside > len(bound.outline)


def test_a_link_leads_to_the_section_it_names(handbook, parts):
    titles = {
        s.address: s.title for page in pages_of(parts) for s in page.sections
    }
    for _, link, _ in handbook.links:
        if title := titles.get(str(link.get("/Dest"))):
            page, _ = handbook.places[str(link.Dest)]
            assert squeeze(title) in handbook.letters[page]


def test_a_place_is_just_above_its_heading(handbook, parts):
    for page in pages_of(parts):
        for section in page.sections:
            index, height = handbook.places[section.address]
            box = (57, height - 60, 443, height)
            shown = squeeze(handbook.text_at(index, box))
            assert squeeze(section.title) in shown


def test_fonts_are_the_book_s_embedded_and_cut(each):
    seen = set()
    for page in each.pdf.pages:
        fonts = list(page.resources.get("/Font", {}).values())
        for form in page.resources.get("/XObject", {}).values():
            fonts += form.get("/Resources", {}).get("/Font", {}).values()
        for font in fonts:
            name = str(font.BaseFont)
            assert OURS.match(name), name
            assert is_embedded(font), name
            seen.add(name.partition("+")[2])
    assert {BODY_FONT, "KaTeX_Math-Italic"} <= seen


def test_text_has_the_size_that_was_set(handbook):
    sizes = Counter()
    for page, text in list(enumerate(handbook.texts))[::10]:
        for place in range(0, text.count_chars(), 5):
            name, size = handbook.font_at(page, place)
            sizes[size] += name.endswith(BODY_FONT)
    [(size, _)] = sizes.most_common(1)
    assert size == BODY_SIZE


def test_every_question_and_answer_is_there(each, cards):
    assert cards
    everything = "".join(each.letters)
    for card in cards:
        for source in (card.question, card.short_answer, card.rest):
            # A page's number may stand in the midst of what it tears.
            lost = [run for run in words(source) if run not in everything]
            assert len(lost) <= 1, (card.id, lost)


def test_formulas_are_said_and_everything_is_tagged(handbook, parts):
    assert str(handbook.pdf.Root.Lang) == "en-GB"
    assert handbook.pdf.Root.MarkInfo.Marked
    kinds, said = Counter(), []

    def walk(element):
        kinds[str(element.S)] += 1
        if element.S in ("/Formula", "/Figure"):
            said.append(str(element.Alt))
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                assert kid.P.objgen == element.objgen
                walk(kid)

    walk(handbook.pdf.Root.StructTreeRoot.K)
    articles = [
        html.fragment_fromstring(page.article) for page in pages_of(parts)
    ]
    assert kinds["/Formula"] == sum(
        len(article.find_class("katex")) for article in articles
    )
    assert all(said)
    assert kinds["/NonStruct"] == 0
    assert kinds["/Figure"] == sum(
        len(article.findall(".//img")) for article in articles
    )
    assert all(kinds[k] for k in ("/H1", "/H2", "/Table", "/TH", "/LI"))


def test_tags_and_content_know_each_other(each):
    numbers = list(each.pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    assert len(parents) == len(numbers) / 2
    for page in each.pdf.pages:
        content = page.Contents
        streams = content if isinstance(content, pikepdf.Array) else [content]
        source = b"\n".join(stream.read_bytes() for stream in streams)
        marked = map(int, re.findall(rb"/MCID (\d+)", source))
        elements = parents[int(page.StructParents)]
        for number in list(marked)[::50]:
            element = elements[number]
            assert element is None or "/S" in element
        for link in page.get("/Annots", []):
            assert parents[int(link.StructParent)].S == "/Link"


def test_mathematics_and_figures_are_drawn_not_photographed(handbook):
    photographs = {
        page.index
        for page in handbook.pdf.pages
        for picture in page.resources.get("/XObject", {}).values()
        if picture.Subtype == "/Image"
    }
    # But for data of labs that is made of pixels.
    labs, _ = handbook.places["labs/index.html"]
    assert all(page > labs for page in photographs)


def test_a_question_that_fits_on_a_page_is_not_torn(handbook, cards):
    whole = PAGE_TOP - PAGE_BOTTOM
    torn = 0
    for card in cards:
        first, height = handbook.places[card.address]
        runs = words(card.rest) or words(card.short_answer)
        last = next(
            page
            for page in range(first, first + 4)
            if any(run in handbook.letters[page] for run in runs[-2:])
        )
        if last > first:
            torn += 1
            length = (height - PAGE_BOTTOM) + (PAGE_TOP - end(handbook, last))
            length += (last - first - 1) * whole
            assert length > 0.9 * whole, (card.id, length)
    assert torn < len(cards) / 10


def test_no_page_begins_with_the_last_line_of_a_paragraph(handbook, site):
    whole = paragraphs(site)
    widows = []
    for page, text in enumerate(handbook.texts):
        boxes = [text.get_rect(n) for n in range(text.count_rects())]
        boxes = [b for b in boxes if b[1] > PAGE_BOTTOM and b[3] < PAGE_TOP + 5]
        if not boxes:
            continue
        top = max(high for *_, high in boxes)
        left, low, _, high = min(b for b in boxes if b[3] > top - 6)
        below = [high for *_, high in boxes if high < top - 10]
        line = handbook.text_at(page, (57, top - 14, 443, top + 3)).strip()
        is_alone = not below or top - max(below) > 18
        # What is indented may be an item of a list, whole.
        place = text.get_index(left + 1, (low + high) / 2, 5, 5)
        font, _ = handbook.font_at(page, place)
        is_text = left < 60 and font.endswith(BODY_FONT)
        if not (is_alone and is_text and line[:1].islower()):
            continue
        # Behind a display a sentence goes on in a paragraph of its own, and
        # below a tall formula the next line of a paragraph is far away.
        run = squeeze(line.splitlines()[0])
        begins = any(p.startswith(run[:FEW]) for p in whole)
        if not begins and any(p.endswith(run[-FEW:]) for p in whole):
            widows.append((handbook.label(page), line))
    assert not widows


def test_the_file_says_what_it_is(each):
    with each.pdf.open_metadata() as metadata:
        assert "ML Interview Handbook" in metadata["dc:title"]
        assert metadata["dc:creator"]
        assert "answered in full" in metadata["dc:description"]
        assert metadata["dc:language"] == {"en-GB"}
        assert re.match(r"20\d\d-\d\d-\d\dT", metadata["xmp:CreateDate"])
    info = each.pdf.docinfo
    assert "ML Interview Handbook" in str(info.Title)
    assert str(info.Author)
    assert str(info.Subject)
    assert str(info.CreationDate).startswith("D:20")
    assert each.pdf.Root.PageMode == "/UseOutlines"


def test_questions_lead_to_their_answers_and_back(questions, cards):
    answers, _ = questions.places[cards[0].chapter.address]
    to = {
        str(link.Dest): (page, text)
        for page, link, text in questions.links
        if "/Dest" in link and text.strip().isdigit()
    }
    back = {
        str(link.Dest): page
        for page, link, text in questions.links
        if text == "to the question"
    }
    for card in cards:
        page, number = to[card.address]
        asked, _ = questions.places[f"questions.html#ask-{card.id}"]
        answered, _ = questions.places[card.address]
        assert page == asked < answers <= answered
        assert number.strip() == questions.label(answered)
        assert back[f"questions.html#ask-{card.id}"] == answered


def test_a_volume_a_part_numbered_as_in_the_whole(planned):
    folder, _ = planned
    parts = read_parts(folder, folder / "site")
    outline = outline_of(parts)[1:]
    for part in parts:
        own = [page.address for page in (part.opening, *part.chapters)]
        reading = open_part(planned, HANDBOOK, part.name)
        size = len(outline_of([part])) - 1
        assert [entry[:2] for entry in reading.outline] == [
            (0, "Contents"),
            *outline[:size],
        ]
        del outline[:size]
        for (_, title, _), page in zip(
            [e for e in reading.outline if e[1].partition("  ")[1]],
            (part.opening, *part.chapters),
            strict=True,
        ):
            index, _ = reading.places[page.address]
            kind = "part" if page is part.opening else "chapter"
            assert squeeze(kind + title) in reading.letters[index]
        assert squeeze(part.title) in reading.letters[0]
        with reading.pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == f"A book: {part.title}"
        bound = {name.partition("#")[0] for name in reading.places}
        assert bound == {*own, "index.html", "contents.html"}
    assert not outline


def test_links_to_other_volumes_lead_to_the_site(planned, volume, booklet):
    there = "probability/random-variables.html"

    def targets(reading):
        return {
            text.strip(): str(link.Dest if "/Dest" in link else link.A.URI)
            for page, link, text in reading.links
            if reading.label(page).isdigit()
        }

    led = targets(volume)
    assert led["down"] == FULL + "#plain"
    assert led["up"] == "linear-algebra/index.html"
    assert led["over"] == f"{HOME_URL}{there}#there"
    assert led["this"] == f"{HOME_URL}{there}#q-b"
    assert targets(booklet)["this"] == f"{HOME_URL}{there}#q-b"
    back = targets(open_part(planned, HANDBOOK, "probability"))["back"]
    assert back == f"{HOME_URL}{FULL}#deep"
    folder, _ = planned
    for name, target in ((HANDBOOK, f"{there}#there"), (QUESTIONS, None)):
        whole = targets(Reading(folder / "site" / "downloads" / name))
        assert whole["this"] == f"{there}#q-b"
        assert whole.get("over") == target


def test_a_booklet_a_part_that_asks_something(planned, booklet):
    folder, _ = planned
    made = {
        file.name
        for file in (folder / "site" / "downloads").iterdir()
        if file.name.startswith(QUESTIONS.removesuffix(".pdf"))
    }
    asking = [name.partition("/")[0] for name in (FULL, OTHER)]
    assert made == {QUESTIONS, *(of_part(QUESTIONS, name) for name in asking)}
    whole = Reading(folder / "site" / "downloads" / QUESTIONS)
    titles = [title for _, title, _ in whole.outline]
    shown = [title for _, title, _ in booklet.outline]
    number = next(title for title in titles if "Singular" in title)
    assert shown == ["Contents", "Questions", number, "Answers", number]
    page, _ = booklet.places[f"{FULL}#q-a"]
    [asked] = [
        text
        for _, link, text in booklet.links
        if str(link.get("/Dest")) == f"{FULL}#q-a"
    ]
    assert asked.strip() == booklet.label(page)


def test_volumes_are_bound_of_what_was_printed(planned):
    folder, printed = planned
    told = re.findall(r"^ *\d+  (.+?)  +\d+ pages?", printed.stdout, re.M)
    seen = Counter(told)
    for part in read_parts(folder, folder / "site"):
        for page in part.chapters:
            # Its answers are a sheet of their own.
            assert seen[page.title[:44]] == 1 + bool(page.cards), page.title


def test_the_home_page_offers_what_is_there(planned):
    project, _ = planned
    site, folder = project / "site", project / "site" / "downloads"
    parts = read_parts(project, site)
    home = (site / "index.html").read_text("utf-8")
    offered = html.fromstring(home).get_element_by_id("downloads")
    shown = {
        link.get("href"): link.text + link.tail.rstrip("; \n")
        for link in offered.iter("a")
    }
    titles = {HANDBOOK: "The whole handbook"}
    titles[QUESTIONS] = "The questions, then the answers"
    for part in parts:
        titles[of_part(HANDBOOK, part.name)] = part.title
        if any(page.cards for page in part.chapters):
            titles[of_part(QUESTIONS, part.name)] = "its questions"
    assert titles.keys() == {file.name for file in folder.glob("*.pdf")}
    for name, title in titles.items():
        size = (folder / name).stat().st_size / 1e6
        with pikepdf.open(folder / name) as pdf:
            pages = f"{len(pdf.pages):,} pages"
        said = shown[f"downloads/{name}"].replace("\N{NO-BREAK SPACE}", " ")
        assert said == f"{title} (PDF, {pages}, {size:.1f} MB)"
