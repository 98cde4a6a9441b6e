"""Markdown extension: a number and the unit behind it stay on one line.

It takes ``6 %`` of ``3 s``.
"""

from markdown import Extension
from markdown.inlinepatterns import InlineProcessor

SPACE = r"(?<=\d)\s(?=(?:%|ms|s|[kMGTP]B|[KMGT]iB)(?!\w))"
NO_BREAK = "\N{NO-BREAK SPACE}"


class _Units(InlineProcessor):
    def handleMatch(self, m, data):
        return NO_BREAK, m.start(), m.end()


class UnitsExtension(Extension):
    """Runs last of the inline patterns: what is code or a formula is none of it."""

    def extendMarkdown(self, md):
        md.inlinePatterns.register(_Units(SPACE, md), "units", 10)


def makeExtension(**kwargs):
    return UnitsExtension(**kwargs)
