"""Built pages and pieces of them, as lxml reads and writes HTML."""

from html import escape
from pathlib import Path

from lxml import etree, html


def read_html(file: Path) -> html.HtmlElement:
    """The root of ``file``, an HTML page in UTF-8."""
    return html.parse(file, html.HTMLParser(encoding="utf-8")).getroot()


def outer_html(element: html.HtmlElement) -> str:
    """The element itself, without the text behind it."""
    return etree.tostring(
        element, encoding="unicode", method="html", with_tail=False
    )


def inner_html(element: html.HtmlElement) -> str:
    """What is between the element's tags."""
    parts = [escape(element.text or "", quote=False)]
    parts += [
        etree.tostring(child, encoding="unicode", method="html")
        for child in element
    ]
    return "".join(parts)
