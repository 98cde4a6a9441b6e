"""Writes both PDFs into ``site/downloads/``: ``python -m handbook.export.pdf``."""

import argparse
import datetime
import os
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from ...built.imprint import Imprint, read_imprint
from ..downloads import HANDBOOK, QUESTIONS, offer
from . import sheets
from .binding import About, Binding
from .pages import Part, read_parts
from .press import Press, Printed
from .sheets import Entry, Sheet

ROMAN = {
    1000: "m",
    900: "cm",
    500: "d",
    400: "cd",
    100: "c",
    90: "xc",
    50: "l",
    40: "xl",
    10: "x",
    9: "ix",
    5: "v",
    4: "iv",
    1: "i",
}


def edition() -> datetime.datetime:
    """Today, or the time that SOURCE_DATE_EPOCH names."""
    seconds = float(os.environ.get("SOURCE_DATE_EPOCH", time.time()))
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC)


def numbers_of(
    bodies: Iterable[Printed], first: int = 1
) -> tuple[dict[str, str], int]:
    """The page number of each address, and the number after the last."""
    numbers = {}
    for body in bodies:
        address = body.sheet.address
        numbers[address] = str(first)
        for name, (index, _) in body.places.items():
            numbers[f"{address}#{name}"] = str(first + index)
        first += body.pages
    return numbers, first


def print_handbook(
    press: Press, imprint: Imprint, parts: Sequence[Part], file: Path
) -> int:
    """Writes the handbook; returns the number of its pages."""
    bodies, entries, headers = [], [], []
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
    printed = press.print(bodies)
    numbers, _ = numbers_of(printed)
    date = edition()
    asked = sum(
        len(page.cards)
        for part in parts
        for page in (part.opening, *part.chapters)
    )
    fronts = [
        sheets.cover(
            imprint,
            imprint.site_name,
            imprint.site_description,
            f"{number} chapters, {asked} questions answered."
            f" Edition of {date.day} {date:%B %Y}",
        ),
        sheets.contents(entries, numbers),
    ]
    about = About(
        imprint.site_name, imprint.site_author, imprint.site_description, date
    )
    return _bind(press, imprint, fronts, printed, headers, entries, about, file)


def print_questions(
    press: Press, imprint: Imprint, parts: Sequence[Part], file: Path
) -> int:
    """Writes the questions, then the answers; returns the number of pages."""
    chapters = [page for part in parts for page in part.chapters]
    asking = [(n, page) for n, page in enumerate(chapters, 1) if page.cards]
    # Where the answers are is known once the questions' pages are counted.
    blank, *answers = press.print(
        [
            sheets.asked(asking, {}),
            *(sheets.answers(page, number) for number, page in asking),
        ]
    )
    numbers, _ = numbers_of(answers, 1 + blank.pages)
    [asked] = press.print([sheets.asked(asking, numbers)])
    numbers |= numbers_of([asked])[0]
    date = edition()
    entries = [Entry(0, sheets.QUESTIONS, "Questions")]
    entries += [
        Entry(1, f"{sheets.QUESTIONS}#{page.slug}", page.title, number=str(n))
        for n, page in asking
    ]
    entries.append(Entry(0, asking[0][1].address, "Answers"))
    entries += [
        Entry(1, page.address, page.title, number=str(n)) for n, page in asking
    ]
    fronts = [
        sheets.cover(
            imprint,
            "The questions",
            f"Every question of the {imprint.site_name}, then every answer:"
            " say yours before you turn to it.",
            f"{sum(len(page.cards) for _, page in asking)} questions."
            f" Edition of {date.day} {date:%B %Y}",
        ),
        sheets.contents(entries, numbers),
    ]
    headers = [("Questions", imprint.site_name)]
    headers += [(f"{n}  {page.title}", "Answers") for n, page in asking]
    about = About(
        f"{imprint.site_name}: questions",
        imprint.site_author,
        imprint.site_description,
        date,
    )
    bodies = [asked, *answers]
    return _bind(press, imprint, fronts, bodies, headers, entries, about, file)


def _bind(
    press: Press,
    imprint: Imprint,
    fronts: Sequence[Sheet],
    bodies: Sequence[Printed],
    headers: Sequence[tuple[str, str]],
    entries: Sequence[Entry],
    about: About,
    file: Path,
) -> int:
    [cover, contents] = press.print(fronts)
    front = cover.pages + contents.pages
    folios = [("", "", "")] * cover.pages
    folios += [("", "", roman(n + 1)) for n in range(cover.pages, front)]
    for header, printed in zip(headers, bodies, strict=True):
        # The page that opens a part or a chapter says so itself.
        for index in range(printed.pages):
            left, right = header if index else ("", "")
            folios.append((left, right, str(len(folios) - front + 1)))
    half = len(folios) // 2  # as the press prints two at a time
    overs = press.print(map(sheets.running, (folios[:half], folios[half:])))
    binding = Binding(press.root, press.site, imprint.site_url)
    for printed in (cover, contents, *bodies):
        binding.add(printed)
    binding.lay_over(overs)
    outline = [Entry(0, "contents.html", "Contents"), *entries]
    binding.save(file, about, outline, front)
    return len(folios)


def roman(number: int) -> str:
    """A number below four thousand as the pages before the first chapter have it."""
    numeral = ""
    for value, sign in ROMAN.items():
        count, number = divmod(number, value)
        numeral += count * sign
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
                pages = write(press, imprint, parts, folder / name)
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
