"""The built site without a browser: weight, what is in it."""

import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml
from conftest import ROOT
from lxml import html

FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"


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


def test_every_page_says_what_it_is_where_it_is_shared(site):
    seen = {}
    for page in site.rglob("*.html"):
        name = page.relative_to(site).as_posix()
        if name.startswith(("404", "snippets/", "assets/", "search/")):
            continue
        head = page.read_text("utf-8").partition("</head>")[0]
        said = dict(
            re.findall(r'<meta property="og:(\w+)" content="(.+?)">', head)
        )
        described = re.search(
            r'<meta name="description" content="(.+?)">', head
        )
        address = re.search(r'<link rel="canonical" href="(.+?)">', head)[1]
        assert said["url"] == address, name
        assert address.endswith(f"/{name}")
        assert said["description"] == described[1]
        assert said["title"] and said["type"] in ("article", "website")
        assert (
            site / said["image"].removeprefix(address[: -len(name)])
        ).exists()
        assert seen.setdefault(said["description"], name) == name
    assert len(seen) >= 60


def test_chapters_and_labs_end_with_a_report_that_the_form_takes(site):
    form = FORMS / "error.yml"
    fields = {field["id"] for field in yaml.safe_load(form.read_text())["body"]}
    for name in ("linear-algebra/svd.html", "labs/loans.html"):
        text = (site / name).read_text("utf-8")
        link = re.search(r'class="book-report">\s*<a href="(.+?)"', text)[1]
        asked = dict(parse_qsl(urlsplit(unescape(link)).query))
        assert asked["template"] == form.name
        assert asked["page"].endswith(f"/{name}") and asked["edition"]
        assert asked.keys() - {"template"} <= fields
    assert "book-report" not in (site / "study" / "plans.html").read_text()


def test_issue_forms_ask_for_something_and_name_each_field_once():
    for name in ("error", "interview", "chapter"):
        form = FORMS / f"{name}.yml"
        fields = yaml.safe_load(form.read_text())["body"]
        names = [field["id"] for field in fields if "id" in field]
        assert len(names) == len(set(names)) >= 4
        assert any(field.get("validations") for field in fields)


def test_what_the_nu_checker_found_is_not_there_again(site):
    for page in [*site.glob("*.html"), *site.glob("*/*.html")]:
        text = page.read_text("utf-8")
        assert 'tabindex=""' not in text, page
        ids = set(re.findall(r'\bid="([^"]+)"', text))
        assert set(re.findall(r'<label[^>]* for="([^"]+)"', text)) <= ids, page
        boxes = re.findall(r'<input[^>]*type="checkbox"[^>]*>', text)
        assert boxes and not [b for b in boxes if "autocomplete" in b], page


@pytest.mark.parametrize("name", ["start/notation", "optimization/optimizers"])
def test_scripts_of_mathematics_have_as_many_parts_as_mathml_allows(name, site):
    page = html.parse(site / f"{name}.html")
    for tag, parts in {"msub": 2, "msup": 2, "mover": 2, "msubsup": 3}.items():
        found = page.findall(f".//{tag}")
        assert {len(script) for script in found} == {parts}, tag
    assert page.findall(".//msub") and not page.findall(".//mo/*")
