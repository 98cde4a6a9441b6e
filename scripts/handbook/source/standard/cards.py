"""Rules about a chapter's question cards."""

import ast
import re
from collections.abc import Iterator

from ..faults import Fault
from ..fences import Include
from ..questions import KINDS, LEVELS, Part, Question
from .subject import Subject

# A card says what it is about; it refers to nothing but itself.
REFERS = re.compile(
    r"\b(?:see|as|shown|given|proved|defined|computed|listed|derived|worked)"
    r"\s+(?:above|below|earlier|before)\b"
    r"|\bthe\s+worked\s+example"
    r"|\b(?:matrix|matrices|table|figure|proof|section|formula|listing|example"
    r"|code|text|vectors?|snippet|numbers?)\s+(?:above|below)\b",
    re.IGNORECASE,
)
LINK = re.compile(r"\]\(([^)\s]*(?:#|\.md)[^)\s]*)\)")
THESE = re.compile(r"\bthese\s+[a-z]+s\b(?![^?]*[:\d`])", re.IGNORECASE)
# The size of a matrix or the name of a norm is no number to compute with.
SIZE = re.compile(
    r"\d+[\s-]*(?:by|x|×|\\times)[\s-]*\d+|\b[LR]\^?\{?\d|\b\d-norm"
)
CODE = re.compile(r"(?<!\$)`([^`]+)`(?!\$)")
FOLLOW_UP = re.compile(r"- \*(?!\*|\s)[^*]+\*(?!\*)\s+\S")
COST = re.compile(r"O\\?\(|\\mathcal|\bflops?\b|\boperations?\b|\btime\b")
#: From this part on a chapter has something to implement; in one before it,
#: where its snippets define a function.
IMPLEMENT_FROM, IMPLEMENT_SOME = "machine-learning", "linear-algebra"


def card_rules(subject: Subject) -> Iterator[Fault]:
    yield from _numbers(subject)
    stretch = {h.id for h in subject.page.topics if h.stretch}
    for card in subject.page.questions:
        if card.level in ("warm-up", "core") and card.topic in stretch:
            yield subject.fault(
                card.line,
                f"{card.level} card on the stretch section `{card.topic}`",
                "make the card stretch, or the section core",
            )
        yield from _front(subject, card)
        parts = {part.name: part for part in card.parts}
        if answer := parts.get("Short answer"):
            text = subject.text(card, answer)
            yield from _short_answer(subject, answer, text)
        if more := parts.get("They may follow up with"):
            text = subject.text(card, more)
            yield from _follow_ups(subject, more, text)
        if card.kind == "implement":
            yield from _implement(subject, card)


def _numbers(subject: Subject) -> Iterator[Fault]:
    cards = subject.page.questions
    line = subject.section("Interview questions")[0]
    least, most = subject.limit("cards", [8, 14])
    if not least <= len(cards) <= most:
        yield subject.fault(
            line, f"{len(cards)} questions", f"ask {least} to {most}"
        )
    lacking = [n for n in LEVELS if n not in {card.level for card in cards}]
    if lacking and not subject.is_reference:
        yield subject.fault(
            line,
            f"no question of the level {' or '.join(lacking)}",
            f"ask some of each: {', '.join(LEVELS)}",
        )
    kinds = {card.kind for card in cards if card.kind}
    least = subject.limit("kinds", 4)
    if least:
        for card in cards:
            # Without an id its attributes could not be read, which is told.
            if card.id and not card.kind:
                yield subject.fault(
                    card.line,
                    f"question `{card.id}` without a kind",
                    f"add to its attrs kind: one of {', '.join(KINDS)}",
                )
    if len(kinds) < least and all(card.kind for card in cards):
        yield subject.fault(
            line,
            f"{len(kinds)} kinds of question: {', '.join(sorted(kinds))}",
            f"ask at least {least} of {', '.join(KINDS)}",
        )
    least = subject.limit("implement", _usual_implement(subject))
    implement = [card for card in cards if card.kind == "implement"]
    if len(implement) < least:
        yield subject.fault(
            line,
            f"{len(implement)} implement cards",
            f"ask {least}; if there is nothing to implement, say"
            " `exceptions: {implement: 0}` for this chapter in docs/book.yml",
        )
    core = [card for card in cards if card.level == "core"]
    told = [
        card
        for card in core
        if "Common wrong answer" in {part.name for part in card.parts}
    ]
    if 2 * len(told) < len(core):
        yield subject.fault(
            line,
            f"{len(told)} of {len(core)} core cards tell a common wrong answer",
            "tell it in at least half: what people say, and what refutes it",
        )


def _usual_implement(subject: Subject) -> int:
    parts = list(subject.book.parts)
    part = subject.chapter.part
    if IMPLEMENT_FROM in parts[: parts.index(part) + 1]:
        return 2
    listings = (i for i in subject.page.includes if i.path.endswith(".py"))
    return 2 * (
        part == IMPLEMENT_SOME
        and any(any(_defined(subject, include)) for include in listings)
    )


def _front(subject: Subject, card: Question) -> Iterator[Fault]:
    refers = REFERS.search(card.title) or THESE.search(card.title)
    if refers:
        yield subject.fault(
            card.line,
            f"question refers to what it does not hold: `{refers[0]}`",
            "write the numbers into the question: a card is read by itself",
        )
    elif card.kind == "compute" and not re.search(
        r"\d", SIZE.sub("", card.title)
    ):
        yield subject.fault(
            card.line,
            f"compute card `{card.id}` without numbers",
            "write what is to be computed with into the question",
        )


def _short_answer(subject: Subject, part: Part, text: str) -> Iterator[Fault]:
    for found in (REFERS.search(text), LINK.search(text)):
        if found:
            what = " ".join(found[found.lastindex or 0].split())
            yield subject.fault(
                part.line + text.count("\n", 0, found.start()),
                f"short answer refers elsewhere: `{what}`",
                "say it here: the answer stands alone, on a flashcard's back",
            )


def _follow_ups(subject: Subject, part: Part, text: str) -> Iterator[Fault]:
    """Each is one bullet: its question in italics, then the answer."""
    for item in re.finditer(r"(?m)^\S.*(?:\n(?!\S).*)*", text):
        line = part.line + text.count("\n", 0, item.start())
        question = FOLLOW_UP.match(item[0])
        if not question:
            yield subject.fault(
                line,
                "follow-up that is no bullet with a question in italics",
                "write each as `- *The question?* Its answer.`",
            )
            return
        if "](" in question[0]:
            yield subject.fault(
                line,
                "link in the question of a follow-up",
                "link from its answer: a click on the question opens that",
            )


def _implement(subject: Subject, card: Question) -> Iterator[Fault]:
    wanted = [
        signature
        for code in CODE.findall(card.title)
        if (signature := _signature(code))
    ]
    if not wanted:
        yield subject.fault(
            card.line,
            f"implement card `{card.id}` without a signature",
            "write it into the question, as in `ridge(X, y, lam)`, with shapes",
        )
        return
    answer = [
        include
        for include in subject.page.includes
        if card.line < include.line < card.end and include.path.endswith(".py")
    ]
    defined = [s for include in answer for s in _defined(subject, include)]
    if not set(wanted) & set(defined):
        yield subject.fault(
            card.line,
            f"no listing of the answer to `{card.id}` defines {wanted[0]}",
            f"it defines {', '.join(defined)}: use one signature in both"
            if defined
            else "include the snippet whose function has that signature",
        )
    text = "\n".join(part.text for part in card.parts)
    if not COST.search(text):
        yield subject.fault(
            card.line,
            f"implement card `{card.id}` without its complexity",
            "say what it costs, in O( ) or operations",
        )


def _signature(code: str) -> str | None:
    """``code`` as a function's name and parameters, if it is that."""
    code = code.removeprefix("def ").removeprefix("class ").rstrip(": ")
    try:
        function = ast.parse(f"def {code}: pass").body[0]
    except SyntaxError:
        return None
    return _written(function.name, function.args)


def _written(name: str, args: ast.arguments) -> str:
    for arg in ast.walk(args):
        if isinstance(arg, ast.arg):
            arg.annotation = None
    return f"{name}({ast.unparse(args)})"


def _defined(subject: Subject, include: Include) -> Iterator[str]:
    """What a listing shows the definition of; a class as one creates it."""
    shown = {number for number, _ in subject.listing(include)}
    file = subject.root / "snippets" / include.path
    try:
        tree = ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return  # told elsewhere
    methods = {
        id(method): cls
        for cls in ast.walk(tree)
        if isinstance(cls, ast.ClassDef)
        for method in cls.body
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.lineno in shown:
            name = node.name
            if cls := methods.get(id(node)):
                del node.args.args[:1]
                name = cls.name if name == "__init__" else name
            yield _written(name, node.args)
