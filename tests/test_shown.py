"""What a page shows of what was written: as GitHub shows it, and all of it."""

import re

import pytest
from conftest import build
from lxml import html
from projects import make_project

PAGE = """# QR

A query costs \\$5 by *day* and \\$3 at night, from $5 for batch_small up to $9.

## The \\$5 question { #qr-test }

![It costs \\$5](../assets/favicon.svg "for \\$6")

| $`||x||_2`$ | \\$7 |
|---|---|
| $`P(A|B)`$ | $8 |

Is it (a) convex, (b) smooth, (c) both, or (r) neither? See c/o and --> there.

This is ~~wrong~~ old.

1. Centre the data:

    ```math
    x_i - \\bar{x}
    ```

2. Take
    - bagging
    - boosting

Words.

3. Keep two columns.

- first

1. second

```mathematica
Plot[Sin[x], {x, 0, 1}]
```

```python
--8<-- "linear-algebra/qr/prompt.py"
```

```text
--8<-- "linear-algebra/qr/prompt.out"
```

- In a list:

    ```text
    --8<-- "linear-algebra/qr/prompt.out"
    ```

Last words.

/// question | Why \\$5?
    attrs: {id: q-price, class: core, topic: qr-test, kind: debug}

**Short answer.** Not \\$6.
///
"""
SNIPPET = '''"""Build a prompt.

```text
Classify: {review}
```

# Not a heading
"""

print("```json")
print('{"label": "good"}')
print("```")
'''
OUTPUT = '```json\n{"label": "good"}\n```\n'


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    mark = "\N{ZERO WIDTH NO-BREAK SPACE}"
    project = make_project(
        tmp_path_factory.mktemp("shown"),
        {
            "docs/linear-algebra/qr.md": (
                f"{mark}---\ntags: [Householder]\n---\n{PAGE}"
            ),
            "docs/linear-algebra/index.md": f"{mark}# Linear algebra\n",
            "docs/study/questions.md": "# Questions\n\n<!-- questions -->\n",
            "snippets/linear-algebra/qr/prompt.py": mark + SNIPPET,
            "snippets/linear-algebra/qr/prompt.out": mark + OUTPUT,
        },
    )
    result = build(project, project / "site")
    assert result.returncode == 0, result.stdout
    return project / "site"


@pytest.fixture(scope="module")
def page(site):
    file = site / "linear-algebra" / "qr.html"
    tree = html.parse(file, html.HTMLParser(encoding="utf-8"))
    article = tree.find(".//article")
    # They only say what is laid out together.
    for box in article.find_class("far"):
        box.drop_tag()
    return article


def texts(page, path: str) -> list[str]:
    found = [element.text_content() for element in page.iterfind(path)]
    return [" ".join(text.split()).rstrip("¶") for text in found]


def test_prices_are_text(page, site):
    assert (
        "A query costs $5 by day and $3 at night, from $5 for batch_small up to"
        " $9."
    ) in texts(page, "p")
    assert "The $5 question" in texts(page, "h2")
    image = page.find(".//p/img")
    assert (image.get("alt"), image.get("title")) == ("It costs $5", "for $6")
    assert "$7" in texts(page, ".//th")
    assert "$8" in texts(page, ".//td")
    assert texts(page, ".//section/h3") == ["Why $5?"]
    assert texts(page, ".//section//div/p") == ["Short answer. Not $6."]
    listed = (site / "study" / "questions.html").read_text("utf-8")
    assert ">Why $5?<" in listed


def test_letters_stay_letters(page):
    text = page.text_content()
    assert "(c) both, or (r) neither? See c/o and --> there." in text


def test_what_is_struck_through(page):
    assert texts(page, ".//del") == ["wrong"]


def test_norms_in_a_table_head(page):
    assert len(page.findall(".//th")) == 2
    assert page.find(".//th//math") is not None


def test_lists_have_their_parts_and_their_numbers(page):
    first, second, third = page.iterfind("ol")
    steps = first.findall("li")
    assert len(steps) == 2
    assert steps[0].find(".//math") is not None
    assert texts(steps[1], "ul/li") == ["bagging", "boosting"]
    assert second.get("start") == "3"
    assert texts(page, "ul")[0] == "first"
    assert texts(third, "li") == ["second"]


def test_a_language_that_begins_as_mathematics(page):
    listing = page.find(".//div[@class='language-mathematica highlight']")
    assert listing.text_content().strip() == "Plot[Sin[x], {x, 0, 1}]"


def test_listings_that_hold_fences_are_shown_whole(page):
    code = [
        element.text_content()
        for element in page.iterfind(".//pre/code")
        if "```" in element.text_content()
    ]
    assert code == [SNIPPET, OUTPUT, OUTPUT]
    assert len(page.findall(".//h1")) == 1
    assert "Last words." in texts(page, "p")


def test_a_byte_order_mark_is_no_text(site):
    for name in ("qr", "index"):
        text = (site / "linear-algebra" / f"{name}.html").read_text("utf-8")
        assert "\N{ZERO WIDTH NO-BREAK SPACE}" not in text
    assert re.search(r"<h1[^>]*>Linear algebra<", text)
