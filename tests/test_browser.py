"""The built site as readers meet it: in real Chromium, over http and from disk."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from conftest import assert_scripts_move_nothing, open_answers, settle

EXEMPLAR = "machine-learning/regularization.html"
LAB = "labs/pca_and_svd_on_digits.html"


@pytest.mark.parametrize(
    ("query", "target", "words"),
    [
        ("regularisation", "machine-learning/regularization.html", None),
        ("SVD", "linear-algebra/svd.html", None),
        ("moore-penrose", "linear-algebra/svd.html#pseudoinverse", None),
        ("penrose", "linear-algebra/svd.html#pseudoinverse", None),
        ("low-rank", "linear-algebra/svd.html#low-rank-approximation", None),
        ("elastic net", "machine-learning/regularization.html#", "elastic"),
    ],
)
def test_search(query, target, words, address, visit):
    page = visit(address("index.html"))
    page.locator("input[name=query]").click()
    # At once, since each letter would be answered.
    page.keyboard.insert_text(query)
    page.keyboard.press("End")
    page.locator("a.md-search-result__link").first.wait_for()
    links = page.locator("a.md-search-result__link").evaluate_all(
        "all => all.map((a) => a.href.replace(/\\?h=[^#]*/, ''))"
    )
    assert target.partition("#")[0] in links[0]
    assert any(target in link for link in links), links
    text = page.locator(".md-search-result__list").inner_text()
    assert "\ue000" not in text
    assert "\\mathbf" not in text
    if words:
        assert words in text.lower()
    open_answers(page)  # further results of a page are folded
    page.locator("a.md-search-result__link").nth(
        next(n for n, link in enumerate(links) if target in link)
    ).click()
    page.wait_for_function(
        "(to) => location.href.replace(/\\?h=[^#]*/, '').includes(to)",
        arg=target,
    )


def test_search_shows_formulas_as_text(server, visit):
    page = visit(server + "index.html")
    page.locator("input[name=query]").click()
    page.keyboard.insert_text("eckart young")
    page.keyboard.press("End")
    page.locator("a.md-search-result__link").first.wait_for()
    text = page.locator(".md-search-result__list").inner_text()
    assert "σ_" in text or "A_k" in text, text
    assert "katex" not in text


def test_instant_navigation_keeps_answers_and_boxes_working(server, visit):
    page = visit(server + "linear-algebra/index.html")
    page.evaluate("window.stays = true")
    page.locator("article a[href$='svd.html']").first.click()
    page.wait_for_url("**/linear-algebra/svd.html")
    page.locator(".question summary").first.click()
    assert page.locator(
        ".question details[open] .short-answer"
    ).first.is_visible()
    assert page.evaluate("window.stays")


def test_a_link_to_a_question_leads_to_it(address, visit):
    page = visit(address("machine-learning/regularization.html#q-l1-l2"))
    heading = page.locator("#q-l1-l2")
    assert "L1 and L2" in heading.inner_text()
    page.wait_for_function(
        "document.getElementById('q-l1-l2').getBoundingClientRect().top < innerHeight"
    )


def test_a_report_names_the_section_and_the_words_that_were_marked(
    address, visit
):
    page = visit(address("linear-algebra/svd.html#pseudoinverse"))
    link = page.locator(".book-report a")
    # What a click would open, without leaving the page.
    page.evaluate("addEventListener('click', (e) => e.preventDefault())")

    def asked():
        link.click()
        return dict(parse_qsl(urlsplit(link.get_attribute("href")).query))

    assert asked()["section"] == "pseudoinverse"
    assert "words" not in asked()
    paragraph = page.locator("#low-rank-approximation").locator(
        "xpath=following::p[1]"
    )
    paragraph.select_text()
    report = asked()
    assert report["section"] == "low-rank-approximation"
    assert report["words"] in paragraph.inner_text()
    assert report["page"].endswith("/linear-algebra/svd.html")


def test_a_page_that_is_not_there_offers_search_and_the_parts(server, visit):
    page = visit(server + "404.html")
    parts = page.locator("article li a").evaluate_all(
        "all => all.map((a) => a.textContent)"
    )
    assert parts[:2] == ["Start", "Study"] and "Probability" in parts
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("pseudoinverse")
    page.locator("a.md-search-result__link").first.wait_for()


def test_the_scheme_can_be_changed_and_is_kept(server, visit):
    page = visit(server + "index.html")
    page.locator("label[title='Switch to dark']").click()
    body = page.locator("body")
    assert body.get_attribute("data-md-color-scheme") == "slate"
    page.reload()
    assert body.get_attribute("data-md-color-scheme") == "slate"


def test_paper_is_light_and_shows_the_answers(server, visit):
    page = visit(server + EXEMPLAR, scheme="dark")
    answer = page.locator(".short-answer").first
    # What a closed answer holds has a size, but is not visible.
    assert not answer.evaluate("answer => answer.checkVisibility()")
    page.emulate_media(media="print", color_scheme="dark")
    settle(page)
    assert answer.evaluate("answer => answer.checkVisibility()")
    assert answer.bounding_box()["height"] > 20
    ink = page.evaluate(
        """["article p", "article pre code"].map((selector) =>
          getComputedStyle(document.querySelector(selector)).color)"""
    )
    assert ink == ["rgb(32, 36, 44)", "rgb(42, 47, 57)"]


def test_the_page_of_a_chapter_has_its_furniture(server, visit):
    page = visit(server + "linear-algebra/svd.html")
    assert (
        page.locator("nav.md-tabs a", has_text="Machine learning").count() == 1
    )
    assert (
        page.locator("a[title='Edit this page']")
        .get_attribute("href")
        .endswith("/edit/main/docs/linear-algebra/svd.md")
    )
    assert page.locator("a.md-footer__link--next").count() == 1
    assert page.locator("a.md-footer__link--prev").count() == 1
    link = page.locator(".highlight .filename a").first
    link.scroll_into_view_if_needed()
    page.locator(".highlight .md-code__button").first.wait_for()
    assert "/snippets/linear-algebra/svd/" in link.get_attribute("href")


@pytest.mark.parametrize(
    ("name", "done"),
    [(LAB, ".md-code__nav"), ("linear-algebra/svd.html", ".tick")],
)
def test_scripts_move_nothing_in_view(name, done, server, visit):
    assert_scripts_move_nothing(visit, server + name, done)
