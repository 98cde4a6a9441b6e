"""Writes the PDFs into ``site/downloads/``: ``python -m handbook.export.pdf``.

The handbook and its questions, each as a whole and in a volume a part.
"""

import argparse
import datetime
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from ...built.imprint import Imprint, read_imprint
from ..downloads import FOLDER, HANDBOOK, QUESTIONS, of_part, offer
from . import sheets
from .binding import Binding
from .pages import Page, Part, read_parts
from .press import Press, Printed
from .sheets import Entry, Sheet

VALUES = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
SIGNS = ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i")


@dataclass(frozen=True)
class Numbered:
    """A part, with the numbers that it and its chapters have in the whole."""

    numeral: str
    part: Part
    chapters: Sequence[tuple[int, Page]]


@dataclass(frozen=True)
class Volume:
    """What goes into the file of this name.

    ``bodies`` are printed, each with its running header, left and right;
    ``entries`` are the lines of the contents.
    """

    name: str
    title: str
    cover: Sheet
    bodies: Sequence[tuple[Printed, tuple[str, str]]]
    entries: Sequence[Entry]


def number(parts: Iterable[Part]) -> list[Numbered]:
    """The parts and their chapters, numbered as they are in the whole."""
    numbers = count(1)
    return [
        Numbered(
            roman(order).upper(),
            part,
            [(next(numbers), page) for page in part.chapters],
        )
        for order, part in enumerate(parts, 1)
    ]


def print_handbook(
    press: Press, imprint: Imprint, parts: Sequence[Numbered]
) -> list[Volume]:
    """The whole handbook, then each part by itself, of the same sheets."""
    bodies: list[Sheet] = []
    for one in parts:
        bodies.append(sheets.part_opening(one.part, one.numeral))
        bodies += [sheets.chapter(page, n) for n, page in one.chapters]
    printed = iter(press.print(bodies))
    volumes = [_part(imprint, one, printed) for one in parts]
    name = imprint.site_name
    lead = imprint.site_description
    cover = sheets.cover(imprint, name, lead, _extent(parts), edition())
    whole = Volume(
        HANDBOOK,
        name,
        cover,
        [body for volume in volumes for body in volume.bodies],
        [entry for volume in volumes for entry in volume.entries],
    )
    return [whole, *volumes]


def _part(imprint: Imprint, one: Numbered, printed: Iterator) -> Volume:
    """The volume of a part, which takes its bodies from ``printed``."""
    part, opening = one.part, one.part.opening
    headers = [(f"Part {one.numeral}", part.title)]
    entries = [Entry(0, opening.address, part.title, number=one.numeral)]
    entries += [Entry(1, *section) for section in opening.sections]
    for n, page in one.chapters:
        headers.append((f"{n}  {page.title}", part.title))
        entries.append(Entry(1, page.address, page.title, number=str(n)))
        entries += [Entry(2, *section) for section in page.sections]
    lead = (
        f"Part {one.numeral} of the {imprint.site_name}. Links to other parts"
        " lead to the site."
    )
    return Volume(
        of_part(HANDBOOK, part.name),
        f"{imprint.site_name}: {part.title}",
        sheets.cover(imprint, part.title, lead, _extent([one]), edition()),
        [(next(printed), header) for header in headers],
        entries,
    )


def _extent(parts: Iterable[Numbered]) -> str:
    """A sentence on how much there is in ``parts``."""
    pages = [page for one in parts for _, page in one.chapters]
    extent = counted(len(pages), "chapter")
    if asked := sum(len(page.cards) for page in pages):
        extent += f", {counted(asked, 'question')} answered"
    return f"{extent}."


def print_questions(
    press: Press, imprint: Imprint, parts: Sequence[Numbered]
) -> list[Volume]:
    """The questions, then the answers: of the whole, then of each part.

    There is no volume without a question.
    """
    name = imprint.site_name
    asking = [
        replace(one, chapters=[(n, p) for n, p in one.chapters if p.cards])
        for one in parts
    ]
    asking = [one for one in asking if one.chapters]
    whole = [chapter for one in asking for chapter in one.chapters]
    if not whole:
        return []
    held = [whole, *(one.chapters for one in asking)]
    # Where the answers are is known once the questions' pages are counted.
    drafts = press.print(sheets.asked(chapters, {}) for chapters in held)
    answers = press.print(sheets.answers(page, n) for n, page in whole)
    answered = {printed.sheet.address: printed for printed in answers}
    behind = [[answered[page.address] for _, page in each] for each in held]
    asked = press.print(
        sheets.asked(chapters, numbers_of([draft, *printed]))
        for chapters, draft, printed in zip(held, drafts, behind, strict=True)
    )
    bodies = [[one, *more] for one, more in zip(asked, behind, strict=True)]
    return [
        _booklet(imprint, QUESTIONS, "", f"the {name}", whole, bodies[0]),
        *(
            _booklet(
                imprint,
                of_part(QUESTIONS, one.part.name),
                one.part.title,
                f"{one.part.title}, part {one.numeral} of the {name}",
                one.chapters,
                printed,
            )
            for one, printed in zip(asking, bodies[1:], strict=True)
        ),
    ]


def _booklet(
    imprint: Imprint,
    name: str,
    part: str,
    of: str,
    chapters: Sequence[tuple[int, Page]],
    printed: Sequence[Printed],
) -> Volume:
    """The questions and answers of ``chapters``; ``part`` is empty for the whole."""
    headers = [("Questions", part or imprint.site_name)]
    headers += [(f"{n}  {page.title}", "Answers") for n, page in chapters]
    asked = sum(len(page.cards) for _, page in chapters)
    cover = sheets.cover(
        imprint,
        f"{part}: the questions" if part else "The questions",
        f"Every question of {of}, then every answer: say yours before you turn"
        " to it.",
        f"{counted(asked, 'question')}.",
        edition(),
    )
    entries = [Entry(0, sheets.QUESTIONS, "Questions")]
    entries += [
        Entry(1, f"{sheets.QUESTIONS}#{page.slug}", page.title, number=str(n))
        for n, page in chapters
    ]
    entries.append(Entry(0, chapters[0][1].address, "Answers"))
    entries += [
        Entry(1, page.address, page.title, number=str(n))
        for n, page in chapters
    ]
    title = ": ".join(filter(None, (imprint.site_name, part, "questions")))
    bodies = list(zip(printed, headers, strict=True))
    return Volume(name, title, cover, bodies, entries)


def bind(press: Press, imprint: Imprint, volume: Volume, folder: Path) -> int:
    """Writes ``volume`` into ``folder``; returns the number of its pages."""
    bodies = [printed for printed, _ in volume.bodies]
    contents = sheets.contents(volume.entries, numbers_of(bodies))
    fronts = press.print([volume.cover, contents])
    cover, front = fronts[0].pages, sum(printed.pages for printed in fronts)
    folios = [("", "", "")] * cover
    folios += [("", "", roman(n + 1)) for n in range(cover, front)]
    for printed, header in volume.bodies:
        # The page that opens a part or a chapter says so itself.
        for index in range(printed.pages):
            left, right = header if index else ("", "")
            folios.append((left, right, str(len(folios) - front + 1)))
    half = len(folios) // 2  # as the press prints two at a time
    overs = press.print(map(sheets.running, (folios[:half], folios[half:])))
    binding = Binding(press.root, press.site, imprint)
    for printed in (*fronts, *bodies):
        binding.add(printed)
    binding.lay_over(overs)
    outline = [Entry(0, contents.address, contents.title), *volume.entries]
    file = folder / volume.name
    binding.save(file, volume.title, edition(), outline, front)
    return len(folios)


def edition() -> datetime.datetime:
    """Today, or the time that SOURCE_DATE_EPOCH names."""
    seconds = float(os.environ.get("SOURCE_DATE_EPOCH", time.time()))
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC)


def numbers_of(bodies: Iterable[Printed]) -> dict[str, str]:
    """The page number of each address."""
    numbers, first = {}, 1
    for body in bodies:
        address = body.sheet.address
        numbers[address] = str(first)
        for name, (index, _) in body.places.items():
            numbers[f"{address}#{name}"] = str(first + index)
        first += body.pages
    return numbers


def counted(number: int, what: str) -> str:
    """A number with the word for what is counted."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def roman(number: int) -> str:
    """A number below four thousand as the pages before the first chapter have it."""
    numeral = ""
    for value, sign in zip(VALUES, SIGNS, strict=True):
        numeral += number // value * sign
        number %= value
    return numeral


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--cache", type=Path, default=Path(".cache/pdf"))
    options = parser.parse_args()
    root, start = Path.cwd(), time.monotonic()
    done = 0

    def tell(printed: Printed) -> None:
        nonlocal done
        done += 1
        state = (
            f"{time.monotonic() - start:6.1f} s"
            if printed.fresh
            else "as before"
        )
        pages = counted(printed.pages, "page")
        print(
            f"{done:>4}  {printed.sheet.title:<44}{pages:>10}{state:>12}",
            flush=True,
        )

    folder = options.site / FOLDER
    try:
        imprint = read_imprint(options.site)
        parts = number(read_parts(root, options.site))
        with Press(root, options.site, options.cache, tell) as press:
            for write in (print_handbook, print_questions):
                for volume in write(press, imprint, parts):
                    pages = bind(press, imprint, volume, folder)
                    file = folder / volume.name
                    size = file.stat().st_size / 1e6
                    print(f"{file}: {counted(pages, 'page')}, {size:.1f} MB")
            press.sweep()
        offer(root, options.site)
    except (OSError, ValueError) as error:
        sys.exit(f"{error}\nNo PDF was written for this.")
    except KeyboardInterrupt:
        sys.exit(
            "\nStopped. What was printed so far will not be printed again."
        )
    print(f"{time.monotonic() - start:.1f} s")


if __name__ == "__main__":
    main()
