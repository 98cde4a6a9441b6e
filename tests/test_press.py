"""Printing sheets: what is wrong with one is said, what is done stays done."""

import re
import signal
import subprocess
import sys

import pikepdf
import pytest
from conftest import ROOT
from fontTools.ttLib import TTFont
from handbook.export.downloads import HANDBOOK
from handbook.export.pdf import press as press_module
from handbook.export.pdf import sheets
from handbook.export.pdf.pages import read_page
from handbook.export.pdf.press import BODY_SIZE, Press, Printed, is_embedded
from handbook.export.pdf.sheets import Entry, Sheet
from handbook.markdown.katex import KaTeX
from handbook.source.faults import Faults
from playwright.async_api import Error as PlaywrightError
from printed import Reading, make_book, print_book, write


def sheet(body: str, name: str = "x.html", path: str = "") -> Sheet:
    return Sheet(name, "A sheet", f"<body>{body}</body>", path)


@pytest.fixture(scope="module")
def only_press(tmp_path_factory):
    site = tmp_path_factory.mktemp("site")
    told: list[Printed] = []
    with Press(ROOT, site, site / "cache", told.append) as press:
        yield press, told


@pytest.fixture
def press(only_press) -> Press:
    """One that has printed nothing."""
    press, told = only_press
    told.clear()
    for file in press.cache.iterdir():
        file.unlink()
    return press


@pytest.fixture
def told(only_press) -> list[Printed]:
    return only_press[1]


WIDE = '<div style="width: 200mm">Too far</div>'


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            f'<h2 id="here">Title</h2>{WIDE}',
            "3: div wider than the column: Too far below “Title”; break it",
        ),
        (
            f'<h3 id="q-a">What?</h3>{WIDE}',
            "5: div wider than the column: Too far below “What?”; break it",
        ),
        (
            f'<h3 id="below-it">Below it</h3>{WIDE}',
            "4: div wider than the column: Too far below “Below it”; break it",
        ),
        (
            "<p>Words with 漢 in them",
            "6: page 1: a character that no font of the book has, so",
        ),
        (
            "<p>Words with 漢 in them",
            "U+6F22 in “Words with 漢 in them”; write it as mathematics",
        ),
        (
            '<p><span class="katex">λ</span> is not λ',
            "stands for it: U+03BB in “is not λ”; write it as mathematics",
        ),
        (
            '<p style="font-size: 8pt">Small print',
            "1: the text is printed in 8.0 points instead of 10.0; find what",
        ),
        ('<p><img src="gone.svg" alt="">', "7: cannot load gone.svg; correct"),
        (
            '<p><img src="https://example.org/a.png" alt="">',
            "1: cannot load https://example.org/a.png; correct",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(press, body, said, tmp_path):
    page = tmp_path / "page.md"
    page.write_text(
        "See [there](#here).\n\n## Title { #here }\n### Below it\n"
        "    attrs: {id: q-a}\nWords with 漢 in them\n![](gone.svg)\n"
    )
    with pytest.raises(Faults) as error:
        press.print([sheet(body, path=str(page))])
    [line] = str(error.value).splitlines()
    assert line.startswith(f"{page}:") and said in line
    assert not list(press.cache.iterdir())


def test_one_bad_sheet_does_not_cost_the_others(press, told):
    good = sheet('<p id="a">Good', "good.html")
    bad = sheet('<div style="width: 200mm">Bad</div>', "bad.html")
    with pytest.raises(Faults, match=r"\Abad\.html:1: .*\Z"):
        press.print([bad, good])
    [printed] = press.print([good])
    assert not printed.fresh
    assert [one.sheet.address for one in told] == ["good.html", "good.html"]


def test_a_browser_that_fails_costs_one_sheet(tmp_path):
    told = []
    with Press(ROOT, tmp_path, tmp_path / "cache", told.append) as press:
        press.print([sheet("<p>First")])
        lost, _ = press._pages
        with pytest.raises(PlaywrightError):
            press._runner.run(lost.goto("chrome://crash"))
        told.clear()
        names = [f"{n}.html" for n in range(6)]
        with pytest.raises(Faults) as error:
            press.print([sheet(f"<p>{name}", name) for name in names])
    [line] = str(error.value).splitlines()
    assert "the browser failed" in line and line.endswith("; try again")
    assert len(told) == len(names) - 1


def test_only_what_changed_is_printed(press):
    (press.site / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"/>'
    )
    one, two = sheet("<p>One", "1.html"), sheet("<p>Two", "2.html")
    drawn = sheet('<p>Drawn: <img src="a.svg" alt="">', "3.html")

    def fresh(*sheets):
        return [printed.fresh for printed in press.print(sheets)]

    assert fresh(one, two, drawn) == [True, True, True]
    assert fresh(one, two, drawn) == [False, False, False]
    assert fresh(one, sheet("<p>Too", "2.html"), drawn) == [False, True, False]
    (press.site / "a.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><circle r="9"/></svg>'
    )
    assert fresh(one, two, drawn) == [False, False, True]


def test_a_sheet_of_two_volumes_is_printed_once(press, told):
    first, second = press.print([sheet("<p>One"), sheet("<p>One")])
    assert first == second and first.fresh
    assert told == [first]


def test_wide_formulas_part_or_shrink_and_never_the_page(press):
    def display(**widths):
        bases = "".join(
            f'<span class="katex-base" style="width: {width}em">{name}</span>'
            for name, width in widths.items()
        )
        return (
            '<span class="katex-display"><span class="katex">'
            f'<span class="katex-html">{bases}</span></span></span>'
        )

    def look(**widths):
        """Height and size of each letter in a display, and of the text."""
        [printed] = press.print([sheet(f"<p>qq{display(**widths)}")])
        reading = Reading(printed.file)
        [text] = reading.texts
        letters = text.get_text_range()
        return {
            letter: (
                text.get_charbox(letters.index(letter))[1],
                reading.font_at(0, letters.index(letter))[1],
            )
            for letter in ("q", *widths)
        }

    narrow = look(a=15, c=15)
    assert narrow["a"] == narrow["c"]
    parted = look(a=15, c=15, e=15)
    assert parted["a"][0] > parted["e"][0] + BODY_SIZE
    assert {size for _, size in parted.values()} == {
        size for _, size in narrow.values()
    }
    shrunk = look(a=42)
    assert 0.7 < shrunk["a"][1] / narrow["a"][1] < 0.95
    assert shrunk["q"][1] == narrow["q"][1] == BODY_SIZE
    with pytest.raises(Faults, match="formula wider than the column"):
        look(a=80)


def test_formulas_are_text_on_paper_and_said_to_who_cannot_see(press):
    katex = KaTeX(ROOT)
    formula = katex.render(r"\lvert\det\mathbf{A}\rvert \ge \sigma_1", False)
    katex.close()
    source = f'<article><h1 id="top">Formula</h1><p>{formula}</article>'
    (press.site / "page.html").write_text(source, "utf-8")
    page = read_page(press.site, "docs/page.md")
    [printed] = press.print([sheets.chapter(page, 1)])
    reading = Reading(printed.file)
    assert "∣detA∣≥σ" in re.sub(r"\s", "", reading.texts[0].get_text_range())
    said = [
        str(element.Alt)
        for element in reading.pdf.objects
        if isinstance(element, pikepdf.Dictionary)
        and element.get("/S") == "/Formula"
    ]
    assert len(said) == 1 and said[0].endswith("≥ σ_1")


def test_a_page_keeps_links_places_and_no_marks(press):
    body = '<h1 id="top"><a class="mark" href="#top"></a>Top</h1>'
    [printed] = press.print(
        [sheet(f'{body}<p><a href="#top">up</a> <a href="y.html#b">over</a>')]
    )
    assert list(printed.places) == ["top"]
    with pikepdf.open(printed.file) as pdf:
        links = [str(a.A.URI) for a in pdf.pages[0].Annots]
    assert links == [
        "https://handbook.invalid/x.html#top",
        "https://handbook.invalid/y.html#b",
    ]


def test_letters_are_as_wide_on_paper_as_in_their_font(press):
    folder = ROOT / "node_modules" / "@fontsource" / "source-serif-4" / "files"
    font = TTFont(folder / "source-serif-4-latin-400-normal.woff")
    advance, _ = font["hmtx"][font.getBestCmap()[ord("i")]]
    [printed] = press.print([sheet(f'<a href="y.html">{"i" * 50}</a>')])
    with pikepdf.open(printed.file) as pdf:
        left, _, right, _ = map(float, pdf.pages[0].Annots[0].Rect)
    points = 50 * advance / font["head"].unitsPerEm * BODY_SIZE
    assert right - left == pytest.approx(points, rel=0.01)


def test_a_page_number_that_is_not_known_is_told():
    with pytest.raises(ValueError, match=r"no page number for a\.html#b; give"):
        sheets.contents([Entry(0, "a.html#b", "B")], {"a.html": "1"})


def test_a_font_that_is_not_in_the_file_is_told():
    pdf = pikepdf.new()
    font = pikepdf.Dictionary(BaseFont=pikepdf.Name("/Foreign"))
    assert not is_embedded(font)
    font.FontDescriptor = pikepdf.Dictionary(FontFile2=pdf.make_stream(b""))
    assert is_embedded(font)
    assert is_embedded(pikepdf.Dictionary(DescendantFonts=[font]))


def test_without_a_browser_it_says_how_to_get_one(monkeypatch, tmp_path):
    monkeypatch.setattr(press_module, "find_browser", lambda: None)
    with pytest.raises(
        FileNotFoundError, match=r"-m handbook\.export\.browser"
    ):
        Press(ROOT, tmp_path, tmp_path / "cache")


#: Prints a book and is killed when three of its sheets are done.
KILLED = """
import os, signal
from pathlib import Path
from handbook.built.imprint import read_imprint
from handbook.export.pdf.__main__ import bind, number, print_handbook
from handbook.export.pdf.pages import read_parts
from handbook.export.pdf.press import Press

done = []

def tell(printed):
    done.append(printed)
    if len(done) == 3:
        os.killpg(0, signal.SIGKILL)

root, site = Path(), Path("site")
with Press(root, site, Path(".cache"), tell) as press:
    parts, imprint = number(read_parts(root, site)), read_imprint(site)
    for volume in print_handbook(press, imprint, parts):
        bind(press, imprint, volume, root)
"""


def test_stopped_halfway_it_leaves_a_good_cache_and_no_file(tmp_path):
    make_book(tmp_path)
    run = subprocess.run(
        [sys.executable, "-c", KILLED],
        cwd=tmp_path,
        check=False,
        start_new_session=True,
    )
    assert run.returncode == -signal.SIGKILL
    done = list((tmp_path / ".cache").glob("*.pdf"))
    assert len(done) >= 3
    for file in done:
        pikepdf.open(file).close()
    assert not list(tmp_path.glob("*.pdf"))


def test_a_fault_leaves_the_old_file_as_it_was(tmp_path):
    site = make_book(
        tmp_path,
        {
            "start/notation.html": "<p>Words with 漢.",
            "labs/lab.html": "<p>More 漢.",
        },
    )
    write(tmp_path / "docs" / "start" / "notation.md", "# Notation\n\n漢.\n")
    write(site / "downloads" / HANDBOOK, "old")
    done = print_book(tmp_path)
    assert done.returncode == 1
    assert "docs/start/notation.md:3: page 1: a character" in done.stderr
    assert "docs/labs/lab.py:1: page 1: a character" in done.stderr
    assert "Traceback" not in done.stderr
    assert (site / "downloads" / HANDBOOK).read_text() == "old"
    assert [f.name for f in (site / "downloads").iterdir()] == [HANDBOOK]


def test_what_cannot_be_printed_is_told(tmp_path):
    site = make_book(tmp_path)
    notation = "docs/start/notation.md"
    link = '<article><h1>Notation</h1><p><a href="gone.html#x">Gone'
    write(site / "start" / "notation.html", link)
    write(tmp_path / notation, "# Notation\n\n[Gone](gone.md#x)\n")
    said = print_book(tmp_path).stderr
    gone = "link on page 1 to start/gone.html#x, which is not there; correct"
    assert said.startswith(f"{notation}:3: {gone}")
    write(site / "start" / "notation.html", "<article><p>No title.")
    said = print_book(tmp_path).stderr
    assert said.startswith(f"{notation}:1: no article with a title; begin")
    (tmp_path / "docs" / "start" / "index.md").unlink()
    said = print_book(tmp_path).stderr
    assert said.startswith("docs/start/index.md:1: a part without the page")
    (site / "imprint.json").unlink()
    said = print_book(tmp_path).stderr
    assert said.startswith("site/ is not built; run `make site`")
