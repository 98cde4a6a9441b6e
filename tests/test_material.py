"""What we change of Material's pages in the browser, and lean on it for."""

import pytest
from conftest import DESKTOP, PHONE, assert_accessible

CHAPTER = "linear-algebra/svd.html"
# Landmarks a reader may jump to, with the name a screen reader says.
LANDMARKS = """[...document.querySelectorAll("nav, [role=dialog]")]
  .filter((e) => e.getAttribute("role") !== "none")
  .map((e) => e.ariaLabel
    ?? document.getElementById(e.getAttribute("aria-labelledby"))?.textContent)"""


def _assert_named(page):
    """Each landmark of ``page`` has a name, and each section's menu its own."""
    page.wait_for_function("document.querySelector('nav[aria-label=Study]')")
    names = page.evaluate(LANDMARKS)
    assert all(name and name.strip() for name in names), names
    menus = page.eval_on_selector_all(
        "nav.md-nav[aria-expanded]", "all => all.map((e) => e.ariaLabel)"
    )
    assert "Linear algebra" in menus
    assert len({*menus}) == len(menus)
    assert page.locator("[role=dialog]").get_attribute("aria-label") == "Search"


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_landmarks_have_names(viewport, address, visit):
    _assert_named(visit(address("index.html"), viewport))


def test_landmarks_have_names_after_instant_navigation(server, visit):
    page = visit(server + "linear-algebra/index.html")
    page.evaluate("window.stays = true")
    page.locator("article a[href$='svd.html']").first.click()
    page.wait_for_url(f"**/{CHAPTER}")
    _assert_named(page)
    assert page.evaluate("window.stays")
    assert_accessible(page)


def test_the_menu_of_a_phone_is_accessible_when_it_is_open(server, visit):
    page = visit(server + CHAPTER, PHONE)
    page.locator("label.md-header__button[for=__drawer]").click()
    page.locator("nav.md-nav--primary").wait_for()
    assert_accessible(page)


def test_the_search_index_is_not_requested_before_focus(server, visit):
    asked = []
    page = visit(
        server + CHAPTER,
        before=lambda page: page.on("request", lambda r: asked.append(r.url)),
    )
    page.wait_for_load_state("networkidle")
    assert any(url.endswith("assets/late-search.js") for url in asked)
    assert not [url for url in asked if "search_index" in url]
    with page.expect_request("**/search/search_index.json"):
        page.locator("input[name=query]").focus()
