"""A fault in what a contributor wrote, told with its place and its remedy."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """``path`` is relative to the project, ``line`` counts from 1."""

    path: str
    line: int
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}; {self.mend}"


class Faults(ValueError):
    """Raised where ``faults`` leave nothing to go on with."""

    def __init__(self, faults: list[Fault]):
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def line_of(source: str, *texts: str) -> int:
    """The line of ``source`` that holds the first of ``texts`` to be found, or 1."""
    lines = source.splitlines()
    return next(
        (
            number
            for text in texts
            for number, line in enumerate(lines, 1)
            if text in line
        ),
        1,
    )
