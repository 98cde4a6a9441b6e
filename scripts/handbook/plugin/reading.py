"""The line under a chapter's title: how far one is, how long it takes, the switch."""

from ..source.pages import Page
from ..source.words import count
from .render import render


def reading_line(page: Page, progress: str) -> str:
    """HTML for ``page``, a chapter; ``progress`` is the HTML that says how far.

    The time is that of the core and, where the page has stretch sections, of the
    whole; the switch is for those pages alone.
    """
    core, whole = (max(1, minutes) for minutes in count(page).minutes)
    return render(
        "reading.html",
        progress=progress,
        core=core,
        whole=whole,
        stretch=any(heading.stretch for heading in page.headings),
    )
