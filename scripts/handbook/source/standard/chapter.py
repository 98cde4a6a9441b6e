"""Rules about a chapter as a whole: its length, its sections, its listings."""

import re
from collections.abc import Iterator

from ..faults import Fault
from ..files import names_in
from ..inline import masked
from ..pages import STANDING
from ..words import count, spoken
from .subject import Subject

CORE, WHOLE, CARDS = 2_500, 3_600, 2_000
ASSERTS = re.compile(r"(?m)^\s*assert\b|\bassert_\w+\(")
SENTENCE_END = re.compile(r"[.?!][)\"”'*]*(?=\s|$)")


def chapter_rules(subject: Subject) -> Iterator[Fault]:
    yield from _length(subject)
    yield from _shape(subject)
    yield from _stretch(subject)
    yield from _snippets(subject)
    yield from _references(subject)


def _length(subject: Subject) -> Iterator[Fault]:
    words = count(subject.page)
    title = min((h.line for h in subject.page.headings), default=1)
    core = subject.limit("words", CORE)
    whole = subject.limit("words", WHOLE)
    cards = subject.limit("card_words", CARDS)
    if words.core > core:
        yield subject.fault(
            title,
            f"the core has {words.core:,} words",
            f"have at most {core:,}: cut, or mark what only specialists are"
            " asked as a stretch section, ## Title { #id .stretch }",
        )
    if words.whole > whole:
        yield subject.fault(
            title,
            f"core and stretch have {words.whole:,} words",
            f"have at most {whole:,}: cut, or link to the chapter that owns it",
        )
    if words.cards > cards:
        yield subject.fault(
            subject.section("Interview questions")[0],
            f"the cards have {words.cards:,} words",
            f"have at most {cards:,}",
        )


def _shape(subject: Subject) -> Iterator[Fault]:
    page = subject.page
    description = str(page.meta.get("description", ""))
    if not 40 <= len(description) <= 170:
        yield subject.fault(
            1,
            f"the description has {len(description)} characters",
            "say in 40 to 170 what the chapter is about",
        )
    for title, end in page.sections[:1]:
        lead = "\n".join(page.prose[title.line : end])
        sentences = len(SENTENCE_END.findall(masked(lead)))
        if not 2 <= sentences <= 3:
            yield subject.fault(
                title.line,
                f"{sentences} sentences below the title",
                "say in 2 or 3 what it is, why interviewers ask, where machine"
                " learning uses it",
            )
    if subject.is_reference:
        return
    titles = [h.title for h in page.headings if h.level == 2]
    first, *last = STANDING
    if titles[:1] != [first] or titles[-len(last) :] != last:
        yield subject.fault(
            1,
            "standing sections: "
            + (", ".join(t for t in titles if t in STANDING) or "none"),
            f"begin with {first}; end with {', '.join(last)}, in this order",
        )
    line, end = subject.section(first)
    words = spoken(page, line, end)
    if end and not 80 <= words <= 150:
        yield subject.fault(
            line,
            f"the minute has {words} words",
            "say it in 80 to 150, a formula counted as one",
        )


def _stretch(subject: Subject) -> Iterator[Fault]:
    for heading in subject.page.headings:
        if not heading.stretch:
            continue
        planned = subject.chapter.ids.get(heading.id)
        if not heading.id:
            yield subject.fault(
                heading.line,
                f"stretch section `{heading.title}` without an id",
                "write ## Title { #id .stretch }; other sections are core",
            )
        elif planned and not planned.stretch:
            yield subject.fault(
                heading.line,
                f"`{heading.id}` is stretch here and core in docs/book.yml",
                "remove .stretch: most interviews ask it",
            )


def _snippets(subject: Subject) -> Iterator[Fault]:
    page = subject.page
    listings = [i for i in page.includes if i.path.endswith(".py")]
    outputs = [i for i in page.includes if i.path.endswith(".out")]
    shown = {i.path.rpartition(".")[0] for i in [*listings, *page.figures]}
    least, most = subject.limit("snippets", [8, 14])
    if not least <= len(shown) <= most:
        yield subject.fault(
            1,
            f"{len(shown)} snippets, figures included",
            f"have {least} to {most}, one idea each",
        )
    if least and not page.figures:
        yield subject.fault(
            1, "no figure", "draw one: a snippet that saves <its name>.svg"
        )
    for include in listings:
        yield from _listing(subject, include)
        out = include.path.removesuffix(".py") + ".out"
        recorded = (subject.root / "snippets" / out).exists()
        if recorded and out not in {i.path for i in outputs}:
            yield subject.fault(
                include.line,
                f"the output of {include.path} is not shown",
                f'include it below the listing: --8<-- "{out}"',
            )
    for include in outputs:
        lines = len(subject.listing(include))
        if lines > 8:
            yield subject.fault(
                include.line,
                f"{include.path} has {lines} lines",
                "print at most 8: the reader compares them",
            )
    folder = f"snippets/{subject.chapter.key}"
    for name in names_in(subject.root / folder):
        file = subject.root / folder / name
        if file.suffix == ".py" and not ASSERTS.search(
            file.read_text("utf-8", "replace")
        ):
            yield Fault(
                f"{folder}/{name}",
                1,
                "nothing is asserted",
                "assert an identity that a plausible wrong version breaks",
            )


def _listing(subject: Subject, include) -> Iterator[Fault]:
    lines = [text for _, text in subject.listing(include)]
    length = len("\n".join(lines).strip().splitlines())
    widest = max(map(len, lines), default=0)
    if length > 30 or widest > 80:
        yield subject.fault(
            include.line,
            f"{include.path} shows {length} lines of up to {widest} characters",
            "show at most 30 of 80: what teaches, between"
            " # --8<-- [start:show] and # --8<-- [end:show]",
        )


def _references(subject: Subject) -> Iterator[Fault]:
    line, end = subject.section("Further reading")
    entries = [t for t in subject.page.prose[line:end] if t.startswith("- ")]
    if end and not 3 <= len(entries) <= 6:
        yield subject.fault(
            line,
            f"{len(entries)} references",
            "name 3 to 6, a list, each with what it adds",
        )
