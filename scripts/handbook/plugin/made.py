"""What was made of a page, and how MkDocs is spared making it again.

MkDocs reads and renders each page of a build. Of one that is kept it gets an empty
text and an empty template; the page itself, and what others ask of it, was kept.
"""

from dataclasses import dataclass, field

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from ..built.checks import Document

# Our template that shows nothing.
KEPT = "kept.html"
# What is kept behind a page, large and seldom asked for: its sections for the search
# and the files of its cards.
SECTIONS, CARDS = 1, 2


@dataclass
class Made:
    """Of the page at ``url``, made from what ``key`` stands for.

    ``told`` is how many warnings there were before it; it is ``sound`` if it
    brought none, which would have to be repeated. ``title`` and ``sections`` are
    for the search, ``cards`` is the chapter's entry of their index, ``beside`` are
    files of its folder, ``entries`` what the service worker knows of the page and
    the files of its cards, by their place in the site.
    """

    key: str
    url: str
    told: int
    sound: bool = False
    title: str = ""
    sections: list[dict] = field(default_factory=list)
    cards: dict | None = None
    document: Document | None = None
    characters: set[str] = field(default_factory=set)
    beside: dict[str, bytes] = field(default_factory=dict)
    entries: dict[str, tuple[str, int]] = field(default_factory=dict)
    name: str = ""
    anchors: set[str] = field(default_factory=set)
    links: dict[str, dict[str, str]] = field(default_factory=dict)

    def take(self, page: Page) -> None:
        """Notes of ``page``, which is rendered, what MkDocs asks of it later."""
        self.name = page.title
        self.anchors = page.present_anchor_ids
        links = page.links_to_anchors or {}
        self.links = {file.src_uri: urls for file, urls in links.items()}

    def restore(self, page: Page) -> None:
        """Has MkDocs take ``page`` for rendered."""

        def render(config, files: Files) -> None:
            page.content, page.toc = "", get_toc([])
            page.title = self.name
            page.present_anchor_ids = self.anchors
            page.links_to_anchors = {
                files.get_file_from_path(name): urls
                for name, urls in self.links.items()
            }

        page.render = render
        page.meta |= {"template": KEPT, "search": {"exclude": True}}
