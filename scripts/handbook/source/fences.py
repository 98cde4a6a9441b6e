"""Code fences as they are written: their language, and the files they include."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pygments.lexers import find_lexer_class_by_name
from pygments.util import ClassNotFound

FENCE = re.compile(r"(?P<indent> *)(?P<ticks>`{3,}|~{3,})(?P<info>.*)")
INCLUDE = re.compile(
    r'\s*--8<-- "(?P<path>[^":]+?)(?::(?P<section>[a-z][\w-]*))?"\s*'
)
LANGUAGE = re.compile(r"[\w+#.-]*")


@dataclass
class Include:
    path: str
    section: str | None
    line: int


@dataclass
class Fence:
    """``line`` is the opening's, ``content`` what follows it."""

    opening: str
    language: str
    line: int
    content: list[str] = field(default_factory=list)

    @classmethod
    def open(cls, text: str, line: int) -> "Fence | None":
        """The fence that the line ``text`` opens, if it does."""
        fence = FENCE.fullmatch(text)
        if not fence:
            return None
        return cls(
            fence["indent"] + fence["ticks"], fence["info"].strip(), line
        )

    def is_closed_by(self, text: str) -> bool:
        return text.rstrip() == self.opening

    def includes(self) -> list[Include]:
        """The files that stand in the fence's place."""
        return [
            Include(include["path"], include["section"], number)
            for number, text in enumerate(self.content, self.line + 1)
            if (include := INCLUDE.fullmatch(text))
        ]

    def faults(self) -> Iterator[tuple[int, str, str]]:
        """Line, what is wrong, how to mend it."""
        if not LANGUAGE.fullmatch(self.language):
            yield (
                self.line,
                f"fence with more than its language: `{self.language}`",
                "write the language alone; notes and boxes are made with ///",
            )
        elif self.language not in ("", "math") and not _lexer(self.language):
            yield (
                self.line,
                f"unknown language `{self.language}`",
                "write one that Pygments knows, or text",
            )
        for number, text in enumerate(self.content, self.line + 1):
            if "--8<--" not in text or text.lstrip().startswith(";"):
                continue
            if not INCLUDE.fullmatch(text):
                yield (
                    number,
                    f"include that would print literally: `{text.strip()}`",
                    'write --8<-- "part/chapter/file.py" or'
                    ' "part/chapter/file.py:section", in double quotes',
                )
        indent = self.opening[: -len(self.opening.lstrip())]
        for number, text in enumerate(self.content, self.line + 1):
            if text.strip() and not text.startswith(indent):
                yield (
                    number,
                    "line that begins left of the fence it stands in",
                    "indent it as the fence",
                )
        own = [t for t in self.content if "--8<--" not in t and t.strip()]
        if "Python" in _lexer(self.language) and (own or not self.content):
            yield (
                self.line,
                "python code that no test runs",
                "move it to a file of snippets/ and include that"
                " (make record keeps what it prints)",
            )


@functools.cache
def _lexer(language: str) -> str:
    """The name of Pygments' lexer for ``language``, empty if it has none."""
    try:
        return find_lexer_class_by_name(language).name
    except ClassNotFound:
        return ""
