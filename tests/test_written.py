"""A page that was built otherwise than it was written stops the build."""

import pytest
from conftest import build
from handbook.built.written import check_page
from handbook.source.pages import read_page
from projects import make_project

PATH = "docs/linear-algebra/qr.md"
WRITTEN = """# QR

## The *test* of `it` { #qr-test }

/// question | What is $`1 + 1`$?
    attrs: {id: q-two, class: core, topic: qr-test, kind: compute}

**Short answer.** That is *two*, as $`1`$ says.

**In depth.**

1. First [a link](a.md).
2. Second.
///
"""
BUILT = """<html><body><article>
<h1 id="qr">QR</h1>
<h2 id="qr-test">The <em>test</em> of <code>it</code></h2>
<section class="question core" data-kind="compute" data-level="core"
 data-topic="qr-test"><p class="level">core</p><h3 id="q-two">What is 2?</h3>
<details class="answer"><summary>Answer</summary>
<div class="short-answer"><p><strong>Short answer.</strong> That is <em>two</em>,
as <span>1</span> says.</p></div>
<div class="in-depth"><p><strong>In depth.</strong></p>
<ol><li>First <a href="a.html">a link</a>.</li><li>Second.</li></ol></div>
</details></section>
</article></body></html>
"""
NOT_THERE = "is not on the page as it is written"
# Name: what of the built page becomes what, what is said of it.
CHANGES = {
    "section that is gone": (
        '<h2 id="qr-test">',
        '<p id="qr-test">',
        f"3: heading `The *test* of `it`` {NOT_THERE}",
    ),
    "section of another id": (
        'h2 id="qr-test"',
        'h2 id="qr_test"',
        f"3: heading `The *test* of `it`` {NOT_THERE}",
    ),
    "section in other words": (
        "<em>test</em>",
        "<em>text</em>",
        f"3: heading `The *test* of `it`` {NOT_THERE}",
    ),
    "card that is gone": (
        'data-level="core"',
        "",
        f"5: question `q-two` {NOT_THERE}",
    ),
    "card of another level": (
        'data-level="core"',
        'data-level="stretch"',
        f"5: level of question `q-two` {NOT_THERE}",
    ),
    "card without its kind": (
        'data-kind="compute"',
        "",
        f"5: kind of question `q-two` {NOT_THERE}",
    ),
    "card of another topic": (
        'data-topic="qr-test"',
        'data-topic="qr"',
        f"5: topic of question `q-two` {NOT_THERE}",
    ),
    "part that is gone": (
        '<div class="short-answer">',
        "<div>",
        f"8: part `Short answer` of question `q-two` {NOT_THERE}",
    ),
    "part in another part": (
        '<div class="in-depth">',
        '<div class="short-answer">',
        f"10: part `In depth` of question `q-two` {NOT_THERE}",
    ),
    "part in other words": (
        "That is",
        "That was",
        f"8: part `Short answer` of question `q-two` {NOT_THERE}",
    ),
    "part that does not begin where it was": (
        "<ol><li>First",
        "<p>Words.</p><ol><li>First",
        f"10: part `In depth` of question `q-two` {NOT_THERE}",
    ),
}


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    root = tmp_path_factory.mktemp("written")
    file = root / PATH
    file.parent.mkdir(parents=True)
    file.write_text(WRITTEN, "utf-8")
    page = read_page(root, file)
    assert not page.faults
    return page


def test_a_page_as_it_was_written(page):
    assert check_page(BUILT, page) is None


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_told_at_its_line(name, page):
    old, new, told = CHANGES[name]
    assert old in BUILT
    fault = str(check_page(BUILT.replace(old, new, 1), page))
    assert fault.startswith(f"{PATH}:{told}")


def test_a_card_that_nobody_wrote(page):
    card = '<section data-level="core"><h3 id="q-ghost">?</h3></section>'
    built = BUILT.replace("</article>", f"{card}</article>")
    fault = str(check_page(built, page))
    assert fault.startswith(f"{PATH}:1: question `q-ghost` {NOT_THERE}")


def test_what_a_tag_swallows_stops_the_build(tmp_path):
    tag = "<div markdown>\n\n**In depth.**\n\n1. First.\n\n</div>"
    text = WRITTEN.replace("**In depth.**\n\n1. First [a link](a.md).", tag)
    text += "\n<div>\n\n## Last\n\n</div>\n"
    text = text.replace("## Last", "### Last { #last }")
    project = make_project(tmp_path, {PATH: text})
    result = build(project, project / "site")
    assert result.returncode != 0
    assert (
        f"{PATH}:12: part `In depth` of question `q-two` is not on the page as it"
        " is written (1 more below); look for a tag that is not closed"
    ) in result.stdout
    assert "Traceback" not in result.stdout


def test_a_dead_link_that_only_the_built_page_has_stops_the_build(tmp_path):
    page = '# QR\n\n## Test { #qr-test }\n\n<a href="gone.html">Words</a>\n'
    project = make_project(tmp_path, {PATH: page})
    result = build(project, project / "site")
    assert result.returncode != 0
    assert "site/linear-algebra/qr.html:" in result.stdout
    assert "dead link gone.html; correct it" in result.stdout
