"""The HTML of a card as Anki holds it: formulas for MathJax, links to the web."""

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urljoin

from lxml import html

from ...built.cards import Card
from ...built.fragments import inner_html
from ...source.faults import Fault
from ...source.pages import Page
from ..downloads import ANKI
from .tex import Formula, expand, faults_of

STEM = Path(ANKI).stem
# What Anki takes for sound, speech or LaTeX wherever it stands.
MARKUP = re.compile(r"\[(?=sound:|/?anki:|/?latex\]|/?\$\$?\])", re.IGNORECASE)


class Fields:
    """Makes fields; ``media`` are the pictures they show, by their names in Anki.

    Args:
        site: the built site, where the pictures are.
        site_url: where it is on the web.
        macros: the TeX of each macro of ours.
    """

    def __init__(self, site: Path, site_url: str, macros: dict[str, str]):
        self.site = site
        self.site_url = site_url
        self.macros = macros
        self.media: dict[str, bytes] = {}
        self._formulas: dict[Formula, Card] = {}  # with the first card of each
        self._lost: list[tuple[Card, str]] = []

    def make(self, fragment: str, card: Card) -> str:
        """The field for ``fragment``, HTML of ``card``."""
        root = html.fragment_fromstring(fragment, create_parent="div")
        for shown in root.find_class("katex"):
            self._take_formula(shown, card)
        for link in root.iter("a"):
            link.set("href", self.address(link.get("href")))
        for picture in root.iter("img"):
            self._take_picture(picture, card)
        return MARKUP.sub("&#91;", inner_html(root).strip())

    def address(self, link: str) -> str:
        """A link, relative to the site, as it is on the web."""
        return urljoin(self.site_url, link)

    def _take_formula(self, shown: html.HtmlElement, card: Card) -> None:
        tex = shown.findtext('.//annotation[@encoding="application/x-tex"]')
        parent = shown.getparent()
        display = "katex-display" in parent.get("class", "").split()
        formula = Formula(tex, expand(tex, self.macros), display)
        self._formulas.setdefault(formula, card)
        left, right = (r"\[", r"\]") if display else (r"\(", r"\)")
        whole = parent if display else shown
        whole.tail = f"{left}{formula.expanded}{right}{whole.tail or ''}"
        whole.drop_tree()

    def _take_picture(self, picture: html.HtmlElement, card: Card) -> None:
        source = picture.get("src")
        # Anki keeps all media of all decks in one folder.
        name = f"{STEM}.{source.replace('/', '.')}"
        picture.set("src", name)
        try:
            self.media[name] = (self.site / source).read_bytes()
        except OSError:
            self._lost.append((card, source))

    def faults(self, modules: Path, pages: Iterable[Page]) -> list[Fault]:
        """What Anki could not show of the fields made so far.

        Args:
            modules: the folder with MathJax.
            pages: as written; they say where a card is.
        """
        lines = {q.id: q.line for page in pages for q in page.questions}

        def fault(card: Card, what: str, mend: str) -> Fault:
            return Fault(card.chapter.path, lines.get(card.id, 1), what, mend)

        lost = [
            fault(
                card,
                f"a card shows {source}, which is not in the site",
                "correct the page and run `make site`",
            )
            for card, source in self._lost
        ]
        told = faults_of(modules, list(self._formulas), self.macros)
        refused = [
            fault(
                card,
                f"Anki cannot set `{' '.join(formula.tex.split())}` of this"
                f" card: {what}",
                "use what MathJax knows too, and braces round a macro that is an"
                " argument",
            )
            for (formula, card), what in zip(
                self._formulas.items(), told, strict=True
            )
            if what
        ]
        return sorted([*lost, *refused])
