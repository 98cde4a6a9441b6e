"""A number and its unit stay on one line."""

import pytest
from markdown import markdown

EXTENSIONS = ["handbook.markdown.units"]


def rendered(text):
    html = markdown(text, extensions=EXTENSIONS)
    return html.removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("6 % of 3 s", "6\xa0% of 3\xa0s"),
        ("*0.4 ms*, 12 GB.", "<em>0.4\xa0ms</em>, 12\xa0GB."),
        ("[6 %](a.md) 6\n%", '<a href="a.md">6\xa0%</a> 6\xa0%'),
    ],
)
def test_a_unit_stays_with_its_number(written, shown):
    assert rendered(written) == shown


@pytest.mark.parametrize(
    "text", ["3 sides", "five % of it", "<code>7 % 2</code>", "6% and 3s"]
)
def test_other_words_and_code_are_left_alone(text):
    written = text.replace("<code>", "`").replace("</code>", "`")
    assert rendered(written) == text
