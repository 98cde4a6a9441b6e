"""The built site without a browser: weight, what is in it."""

import re

from conftest import ROOT


def test_a_lab_is_light_and_has_its_figures_formulas_and_no_styles(site):
    page = site / "labs" / "pca_and_svd_on_digits.html"
    html = page.read_text("utf-8")
    article = html.partition("<article")[2].partition("</article>")[0]
    assert len(article.encode()) < 130_000
    assert html.count('class="katex"') >= 20
    assert "<style" not in html.partition("<article")[2]
    assert "data:image" not in html
    pictures = re.findall(r"<img [^>]*lab-figure[^>]*>", html)
    figures = [
        re.search('alt="([^"]{20,})".* src="([^"]+)"', picture).groups()
        for picture in pictures
    ]
    assert len(figures) >= 3
    assert all((page.parent / src).stat().st_size > 1000 for _, src in figures)
    assert not re.findall(r"\$[^$<]*\\[a-z]+[^$<]*\$", html)


def test_question_cards_hold_what_exports_read(site):
    html = (site / "machine-learning" / "regularization.html").read_text(
        "utf-8"
    )
    cards = re.findall(
        r'<section class="question (\S+)"(?: data-kind="[a-z]+")?'
        r' data-level="\1" data-topic="[\w-]+">'
        r"(.*?)</section>",
        html,
        re.DOTALL,
    )
    assert len(cards) >= 8
    assert {level for level, _ in cards} == {"warm-up", "core", "stretch"}
    for _, card in cards:
        assert re.search(r'<h3 id="q-[\w-]+">', card)
        assert card.count('<div class="short-answer">') == 1


def test_snippets_are_in_the_site_beside_the_pages(site):
    for path in (ROOT / "snippets").rglob("*.py"):
        assert (site / path.relative_to(ROOT)).read_bytes() == path.read_bytes()


def test_nothing_of_the_sources_alone_is_published(site):
    assert not [*site.rglob("*.yml"), *site.rglob("*.md")]


def test_fonts_hold_the_characters_of_the_pages_and_little_more(site):
    fonts = {path.name: path.stat().st_size for path in site.rglob("*.woff2")}
    assert fonts["KaTeX_AMS-Regular.woff2"] < 15_000
    assert sum(fonts.values()) < 320_000


def test_a_listing_of_what_a_file_shows_is_named_by_the_file_alone(site):
    html = (site / "linear-algebra" / "svd.html").read_text("utf-8")
    assert html.count(".py</a></span>") >= 8
    assert "<small>show</small>" not in html
