"""The sections of a page's HTML, each with the text that a search finds it by."""

from dataclasses import dataclass, field
from html import escape

from lxml import html

HEADINGS = {f"h{level}" for level in range(1, 7)}
# What is shown of the markup; of the rest the text alone.
KEPT = {"code", "li", "ol", "p", "pre", "sub", "sup", "ul"}
SKIPPED = {"object", "script", "style"}
EXCLUDED = "data-search-exclude"


@dataclass
class Section:
    """``id`` is empty for what stands before all sections with one.

    ``title`` and ``text`` are HTML in pieces.
    """

    id: str
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    @property
    def texts(self) -> tuple[str, str]:
        return "".join(self.title).strip(), "".join(self.text).strip()


def read_sections(content: str) -> list[Section]:
    """The sections of ``content``, the page itself first."""
    reader = _Reader()
    reader.read(html.fragment_fromstring(content, create_parent=True))
    return reader.sections


class _Reader:
    def __init__(self):
        self.sections = [Section("")]
        self.section = self.sections[0]
        self.pieces = self.section.text

    def read(self, element: html.HtmlElement, verbatim: bool = False) -> None:
        """Takes in what is in ``element``, its white space too if ``verbatim``."""
        self._say(element.text, verbatim)
        for child in element.iterchildren():
            if isinstance(child.tag, str):
                self._enter(child, verbatim)
            self._say(child.tail, verbatim)

    def _enter(self, element: html.HtmlElement, verbatim: bool) -> None:
        tag = element.tag
        if tag in SKIPPED or EXCLUDED in element.attrib:
            return
        if tag in HEADINGS and "id" in element.attrib:
            self._begin(element)
            return
        before, start = self.section, len(self.pieces)
        if tag in KEPT:
            self.pieces.append(f"<{tag}>")
        if tag == "code" and verbatim:
            # Of listings each word has a tag.
            self._say(element.text_content(), verbatim)
        else:
            self.read(element, verbatim or tag == "pre")
        if self.section is not before:
            # What a box holds ends with it.
            self.section, self.pieces = before, before.text
        elif tag in KEPT and not any(map(str.strip, self.pieces[start + 1 :])):
            del self.pieces[start:]
            return
        if tag in KEPT:
            self.pieces.append(f"</{tag}>")

    def _begin(self, heading: html.HtmlElement) -> None:
        # The first heading is the page's.
        if heading.tag != "h1" or self.sections[0].title:
            self.sections.append(Section(heading.get("id")))
        self.section = self.sections[-1]
        self.pieces = self.section.title
        for link in heading.find_class("headerlink"):
            link.drop_tree()
        self.read(heading)
        self.pieces = self.section.text

    def _say(self, text: str | None, verbatim: bool) -> None:
        if not text:
            return
        if not verbatim:
            text = text.replace("\n", " ") if text.strip() else " "
            if text == " " and self.pieces and self.pieces[-1].isspace():
                return
        self.pieces.append(escape(text, quote=False))
