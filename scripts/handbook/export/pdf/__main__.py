"""Writes both PDFs into ``site/downloads/``: ``python -m handbook.export.pdf``."""

import argparse
import datetime
import os
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...built.imprint import Imprint, read_imprint
from ..downloads import HANDBOOK, QUESTIONS, offer
from . import sheets
from .binding import Binding
from .pages import Part, read_parts
from .press import Press, Printed
from .sheets import Entry, Sheet

VALUES = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
SIGNS = ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i")


@dataclass
class Volume:
    """What goes into one file.

    ``bodies`` are printed, each with its running header, left and right;
    ``entries`` are the lines of the contents.
    """

    title: str
    cover: Sheet
    bodies: Sequence[tuple[Printed, tuple[str, str]]]
    entries: Sequence[Entry]


def print_handbook(
    press: Press, imprint: Imprint, parts: Sequence[Part]
) -> Volume:
    """The whole handbook."""
    bodies, headers, entries = [], [], []
    number = 0
    for order, part in enumerate(parts, 1):
        numeral = roman(order).upper()
        opening = part.opening
        bodies.append(sheets.part_opening(part, numeral))
        headers.append((f"Part {numeral}", part.title))
        entries.append(Entry(0, opening.address, part.title, number=numeral))
        entries += [Entry(1, *section) for section in opening.sections]
        for page in part.chapters:
            number += 1
            bodies.append(sheets.chapter(page, number))
            headers.append((f"{number}  {page.title}", part.title))
            entries.append(
                Entry(1, page.address, page.title, number=str(number))
            )
            entries += [Entry(2, *section) for section in page.sections]
    asked = sum(len(page.cards) for part in parts for page in part.chapters)
    cover = sheets.cover(
        imprint,
        imprint.site_name,
        imprint.site_description,
        f"{number} chapters, {asked} questions answered.",
        edition(),
    )
    printed = zip(press.print(bodies), headers, strict=True)
    return Volume(imprint.site_name, cover, list(printed), entries)


def print_questions(
    press: Press, imprint: Imprint, parts: Sequence[Part]
) -> Volume:
    """The questions, then the answers."""
    chapters = [page for part in parts for page in part.chapters]
    asking = [(n, page) for n, page in enumerate(chapters, 1) if page.cards]
    bodies = [sheets.answers(page, number) for number, page in asking]
    # Where the answers are is known once the questions' pages are counted.
    printed = press.print([sheets.asked(asking, {}), *bodies])
    asked = sheets.asked(asking, numbers_of(printed))
    printed[:1] = press.print([asked])
    headers = [("Questions", imprint.site_name)]
    headers += [(f"{n}  {page.title}", "Answers") for n, page in asking]
    cover = sheets.cover(
        imprint,
        "The questions",
        f"Every question of the {imprint.site_name}, then every answer:"
        " say yours before you turn to it.",
        f"{sum(len(page.cards) for _, page in asking)} questions.",
        edition(),
    )

    def chapter(address: str, number: int, title: str) -> Entry:
        return Entry(1, address, title, number=str(number))

    entries = [
        Entry(0, asked.address, "Questions"),
        *(
            chapter(f"{asked.address}#{page.slug}", number, page.title)
            for number, page in asking
        ),
        Entry(0, bodies[0].address, "Answers"),
        *(chapter(page.address, n, page.title) for n, page in asking),
    ]
    return Volume(
        f"{imprint.site_name}: questions",
        cover,
        list(zip(printed, headers, strict=True)),
        entries,
    )


def bind(press: Press, imprint: Imprint, volume: Volume, file: Path) -> int:
    """Writes ``volume`` into ``file``; returns the number of its pages."""
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
        pages = f"{printed.pages} page{'s' if printed.pages > 1 else ''}"
        print(
            f"{done:>4}  {printed.sheet.title:<44}{pages:>10}{state:>12}",
            flush=True,
        )

    folder = options.site / "downloads"
    try:
        imprint = read_imprint(options.site)
        parts = read_parts(root, options.site)
        files = {HANDBOOK: print_handbook}
        if any(page.cards for part in parts for page in part.chapters):
            files[QUESTIONS] = print_questions
        with Press(root, options.site, options.cache, tell) as press:
            for name, write in files.items():
                volume = write(press, imprint, parts)
                pages = bind(press, imprint, volume, folder / name)
                size = (folder / name).stat().st_size / 1e6
                print(f"{folder / name}: {pages} pages, {size:.1f} MB")
            press.sweep()
        offer(options.site)
    except (OSError, ValueError) as error:
        sys.exit(f"{error}\nNo PDF was written for this.")
    except KeyboardInterrupt:
        sys.exit(
            "\nStopped. What was printed so far will not be printed again."
        )
    print(f"{time.monotonic() - start:.1f} s")


if __name__ == "__main__":
    main()
