"""Both PDFs as a reader gets them: what is on their pages, and where links lead."""

import ctypes
import re
import subprocess
import sys
from collections import Counter
from functools import cached_property
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from conftest import ROOT
from handbook.built.cards import Card, read_cards
from handbook.export.downloads import HANDBOOK, QUESTIONS
from handbook.export.pdf import sheets
from handbook.export.pdf.press import BODY_FONT, BODY_SIZE, OURS, is_embedded
from handbook.source.book import read_book
from lxml import html
from pypdfium2 import raw

PAGE_TOP, PAGE_BOTTOM = 650, 59  # points, of the text on a page


class Reading:
    """A PDF, its text page by page, and its named destinations."""

    def __init__(self, file: Path):
        self.pdf = pikepdf.open(file)
        self.shown = pypdfium2.PdfDocument(file)
        self.index = {p.obj.objgen: p.index for p in self.pdf.pages}
        names = list(self.pdf.Root.Names.Dests.Names)
        #: By name: the page's index, and the height on it.
        self.places = {
            str(name): (self.index[place[0].objgen], float(place[3]))
            for name, place in zip(names[::2], names[1::2], strict=True)
        }

    @cached_property
    def texts(self) -> list:
        return [page.get_textpage() for page in self.shown]

    @cached_property
    def letters(self) -> list[str]:
        """Letters and digits of each page, in the order they were printed."""
        return [squeeze(text.get_text_range()) for text in self.texts]

    @cached_property
    def outline(self) -> list[tuple[int, str, int]]:
        """Depth, title and page of each entry."""
        found = []

        def walk(items, depth):
            for item in items:
                page = self.index[item.destination[0].objgen]
                found.append((depth, item.title, page))
                walk(item.children, depth + 1)

        with self.pdf.open_outline() as outline:
            walk(outline.root, 0)
        return found

    @cached_property
    def links(self) -> list[tuple[int, pikepdf.Object, str]]:
        """Page, annotation and the words of each link."""
        return [
            (page.index, link, self.text_at(page.index, link.Rect))
            for page in self.pdf.pages
            for link in page.get("/Annots", [])
        ]

    def text_at(self, page: int, rectangle) -> str:
        sides = [float(side) for side in rectangle]
        return self.texts[page].get_text_bounded(*sides)

    def end(self, page: int) -> float:
        """Where what was begun on an earlier page ends: above the first place."""
        heights = [h for p, h in self.places.values() if p == page]
        limit = max([h for h in heights if h < PAGE_TOP], default=PAGE_BOTTOM)
        text = self.texts[page]
        boxes = map(text.get_charbox, range(text.count_chars()))
        return min(low for _, low, _, _ in boxes if low > limit)

    def is_body(self, page: int, x: float, y: float) -> bool:
        """Whether the character at a place is of the running text."""
        text = self.texts[page]
        name = ctypes.create_string_buffer(80)
        place = text.get_index(x, y, 5, 5)
        raw.FPDFText_GetFontInfo(text, place, name, 80, ctypes.c_int())
        return name.value.decode().endswith(BODY_FONT)

    def label(self, page: int) -> str:
        return self.shown.get_page_label(page)


def squeeze(text: str) -> str:
    """What is left when spaces, hyphens and signs may differ."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def words(source: str) -> list[str]:
    """The runs of text of some HTML, between its formulas and its code."""
    tree = html.fragment_fromstring(source, create_parent=True)
    for formula in tree.find_class("katex"):
        formula.drop_tree()
    return [run for run in map(squeeze, tree.itertext()) if len(run) > 12]


@pytest.fixture(scope="module")
def folder(site) -> Path:
    command = [sys.executable, "-m", "handbook.export.pdf", "--site", site]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return site / "downloads"


@pytest.fixture(scope="module")
def handbook(folder) -> Reading:
    return Reading(folder / HANDBOOK)


@pytest.fixture(scope="module")
def questions(folder) -> Reading:
    return Reading(folder / QUESTIONS)


@pytest.fixture(params=["handbook", "questions"])
def each(request) -> Reading:
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="module")
def parts(site) -> list[tuple[str, list[sheets.Page]]]:
    """The parts of the navigation and their pages."""
    return [
        (part.title, [sheets.read_page(site, a) for a in part.pages])
        for part in sheets.read_book(ROOT).parts
    ]


@pytest.fixture(scope="module")
def cards(site) -> list[Card]:
    return [
        card
        for chapter in read_book(ROOT).chapters
        if (site / chapter.address).exists()
        for card in read_cards(site, chapter)
    ]


def test_the_outline_is_the_navigation_with_its_sections(handbook, parts):
    expected = [(0, "Contents")]
    number = 0
    for order, (title, [opening, *chapters]) in enumerate(parts):
        expected.append((0, f"{['I', 'II', 'III', 'IV', 'V'][order]}  {title}"))
        expected += [(1, section) for _, section in opening.sections]
        for page in chapters:
            number += 1
            expected.append((1, f"{number}  {page.title}"))
            expected += [(2, section) for _, section in page.sections]
    assert [entry[:2] for entry in handbook.outline] == expected
    for _, title, page in handbook.outline[1:]:
        words = title.partition("  ")[2] or title
        assert squeeze(words) in handbook.letters[page], (title, page)


def test_the_contents_name_the_pages_that_links_lead_to(each):
    contents = [page for page, *_ in each.links if each.label(page) == "iii"]
    assert contents
    lines = 0
    for page, link, text in each.links:
        if "/Dest" in link and not each.label(page).isdigit():
            target, _ = each.places[str(link.Dest)]
            number = re.search(r"(\d+)\s*$", text)[1]
            assert number == each.label(target), text
            lines += 1
    assert lines >= len(each.outline) - 1


def test_pages_are_numbered_roman_before_the_first_chapter(each):
    labels = [each.label(page) for page in range(len(each.pdf.pages))]
    front = labels.index("1")
    assert labels[:front][:4] == ["i", "ii", "iii", "iv"][:front]
    assert labels[front:] == [str(n) for n in range(1, len(labels) - front + 1)]
    for page, label in enumerate(labels[2:], 2):
        foot = each.text_at(page, (57, 20, 443, 45))
        assert foot.strip() == label


def test_the_running_header_is_the_chapter_s_title(handbook, parts):
    number = 0
    for _, [_, *chapters] in parts:
        for page in chapters:
            number += 1
            first, _ = handbook.places[page.address]
            head = handbook.text_at(first + 1, (57, 668, 443, 690))
            assert squeeze(head).startswith(squeeze(f"{number}{page.title}"))
            # The page that opens the chapter says its title itself.
            opening = handbook.text_at(first, (57, 668, 443, 690))
            assert not opening.strip()


def test_links_lead_into_the_file_or_to_the_web(each):
    seen = Counter()
    for page, link, text in each.links:
        if "/Dest" in link:
            assert str(link.Dest) in each.places, (page, text)
            seen["inside"] += 1
        else:
            assert re.match(r"https?://(?!handbook\.invalid)", str(link.A.URI))
            seen["outside"] += 1
    assert seen["inside"] > 300
    assert seen["outside"] > 20


def test_a_link_jumps_across_chapters_to_its_section(handbook):
    start, _ = handbook.places["machine-learning/regularization.html"]
    end, _ = handbook.places["labs/index.html"]
    across = [
        (str(link.Dest), handbook.places[str(link.Dest)][0])
        for page, link, _ in handbook.links
        if start <= page < end and "/Dest" in link
        if str(link.Dest).startswith("linear-algebra/svd.html#")
    ]
    assert across
    for name, page in across:
        title = {"svd": "singularvalue", "pseudoinverse": "moorepenrose"}.get(
            name.partition("#")[2], ""
        )
        assert title in handbook.letters[page]


def test_a_place_is_just_above_its_heading(handbook, parts):
    for _, pages in parts:
        for page in pages:
            for address, title in page.sections:
                index, height = handbook.places[address]
                box = (57, height - 60, 443, height)
                assert squeeze(title) in squeeze(handbook.text_at(index, box))


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
    matrix, flags = raw.FS_MATRIX(), ctypes.c_int()
    for page in range(40, 60):
        text = handbook.texts[page]
        for place in range(0, text.count_chars(), 5):
            name = ctypes.create_string_buffer(80)
            raw.FPDFText_GetFontInfo(text, place, name, 80, flags)
            if name.value.decode().endswith(BODY_FONT):
                raw.FPDFText_GetMatrix(text, place, matrix)
                size = raw.FPDFText_GetFontSize(text, place) * matrix.a
                sizes[round(size, 1)] += 1
    [(size, count)] = sizes.most_common(1)
    assert size == BODY_SIZE
    assert count > 500


def test_every_question_and_answer_is_there(each, cards):
    assert len(cards) > 140
    everything = "".join(each.letters)
    for card in cards:
        for source in (card.question, card.short_answer, card.rest):
            # A page's number may stand in the midst of what it tears.
            lost = [run for run in words(source) if run not in everything]
            assert len(lost) <= 1, (card.id, lost)


@pytest.mark.parametrize(
    ("address", "formula"),
    [
        ("linear-algebra/svd.html#in-one-minute", "A=UΣV⊤"),
        ("linear-algebra/determinants.html#in-one-minute", "det"),
        ("linear-algebra/svd.html#svd", "∣detA∣"),
    ],
)
def test_formulas_are_text(handbook, address, formula):
    page, _ = handbook.places[address]
    text = "".join(
        handbook.texts[n].get_text_range() for n in range(page, page + 3)
    )
    assert formula in re.sub(r"\s", "", text)


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
    pages = [page for _, pages in parts for page in pages]
    articles = [html.fragment_fromstring(page.article) for page in pages]
    formulas = sum(len(article.find_class("katex")) for article in articles)
    assert kinds["/Formula"] == formulas > 5000
    assert all(said)
    assert any("σ_1 ≥" in words for words in said)
    assert kinds["/NonStruct"] == 0
    assert kinds["/Figure"] == sum(
        len(article.findall(".//img")) for article in articles
    )
    assert min(kinds[k] for k in ("/H1", "/H2", "/Table", "/TH", "/LI")) > 10


def test_tags_and_content_know_each_other(each):
    numbers = list(each.pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    assert len(parents) == len(numbers) / 2
    for page in each.pdf.pages:
        content = page.Contents
        streams = content if isinstance(content, pikepdf.Array) else [content]
        source = b"".join(stream.read_bytes() for stream in streams)
        marked = map(int, re.findall(rb"/MCID (\d+)", source))
        elements = parents[int(page.StructParents)]
        for number in list(marked)[::50]:
            element = elements[number]
            assert element is None or "/S" in element
        for link in page.get("/Annots", []):
            assert parents[int(link.StructParent)].S == "/Link"


def test_mathematics_and_figures_are_drawn_not_photographed(handbook):
    photographs = {
        (page.index, int(picture.Width), int(picture.Height))
        for page in handbook.pdf.pages
        for picture in page.resources.get("/XObject", {}).values()
        if picture.Subtype == "/Image"
    }
    # But for the lab's digits, which are made of pixels: no more than theirs.
    labs, _ = handbook.places["labs/index.html"]
    assert {(8, 8)} == {(width, height) for _, width, height in photographs}
    assert all(page > labs for page, *_ in photographs)


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
            length = (height - PAGE_BOTTOM) + (PAGE_TOP - handbook.end(last))
            length += (last - first - 1) * whole
            assert length > 0.9 * whole, (card.id, length)
    assert torn < len(cards) / 10


def test_no_page_begins_with_the_last_line_of_a_paragraph(handbook):
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
        is_text = left < 60 and handbook.is_body(
            page, left + 1, (low + high) / 2
        )
        if is_alone and is_text and line[:1].islower():
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


def test_the_home_page_offers_what_is_there(site, folder):
    home = (site / "index.html").read_text("utf-8")
    for name in (HANDBOOK, QUESTIONS):
        size = (folder / name).stat().st_size / 1e6
        assert f'<a href="downloads/{name}">' in home
        assert f"(PDF, {size:.1f} MB)" in home
