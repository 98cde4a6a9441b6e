"""Notes, decks and pictures in the file that Anki imports."""

import hashlib
import io
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import genanki

from ...built.cards import Card
from ...source.book import Book
from .fields import STEM, Fields

NAME = "ML Interview Handbook"
TEMPLATES = Path(__file__).with_name("card")
# Never change these: with another number, or fields of other names, Anki takes
# the notes for those of somebody else and updates none.
MODEL = 1790000000000
FIELDS = (
    "Id",
    "Question",
    "Short answer",
    "Full answer",
    "Chapter",
    "Level",
    "Link",
)
MERGED = (
    '<p class="merged">Another question was merged into this one, which may have'
    " a card of its own: keep the one that you know better.</p>"
)


def make_package(
    cards: Iterable[Card],
    book: Book,
    fields: Fields,
    merged: dict[str, str],
    time: int,
    edited: dict[str, int],
) -> bytes:
    """The package, the same bytes for the same arguments.

    Args:
        cards: in the order in which a learner is to meet them.
        merged: ids of questions that are no more -> where they went.
        time: when the look of the cards was edited, in seconds since 1970.
        edited: when the cards of each chapter were, by its address. Anki replaces
            a note, with the learner's own tags, by one that was edited later.
    """
    model = genanki.Model(
        MODEL,
        NAME,
        fields=[{"name": name} for name in FIELDS],
        templates=[
            {
                "name": "Card",
                "qfmt": _template("front.html"),
                "afmt": _template("back.html"),
            }
        ],
        css=_template("style.css"),
        sort_field_index=FIELDS.index("Question"),
    )
    decks: dict[str, genanki.Deck] = {}
    times: dict[str, int] = {}
    for position, card in enumerate(cards, 1):
        chapter = card.chapter
        part = book.parts[chapter.part]
        deck = decks.setdefault(
            chapter.address,
            genanki.Deck(
                _number(chapter.address), f"{NAME}::{part}::{chapter.title}"
            ),
        )
        question, *answers = (
            fields.make(text, card)
            for text in (card.question, card.short_answer, card.rest)
        )
        others = [
            *answers,
            f"{part} · {chapter.title}",
            card.level,
            fields.address(card.address),
        ]
        tags = [
            f"level::{card.level}",
            f"topic::{card.topic}",
            f"chapter::{chapter.name}",
        ]
        deck.add_note(
            _note(model, [card.id, question, *others], tags, position)
        )
        for old in [old for old, new in merged.items() if new == card.id]:
            note = _note(
                model,
                [old, question + MERGED, *others],
                [*tags, "merged"],
                position,
            )
            # It updates what a learner has, and brings nobody a card: not unless
            # a new learner has Anki check its database.
            note.cards = []
            deck.add_note(note)
        times |= {note.guid: edited[chapter.address] for note in deck.notes}
    return _zip(_collection([*decks.values()], time, times), fields.media)


def _template(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _number(address: str) -> int:
    return int.from_bytes(hashlib.sha256(address.encode()).digest()[:6])


def _note(
    model: genanki.Model, fields: Sequence[str], tags: list[str], position: int
) -> genanki.Note:
    guid = genanki.guid_for(STEM, fields[0])
    return genanki.Note(model, fields, guid=guid, tags=tags, due=position)


def _collection(
    decks: list[genanki.Deck], time: int, edited: dict[str, int]
) -> bytes:
    """Anki's database; ids are those of genanki, counted up from ``time``.

    ``edited`` are the times of notes by their GUIDs.
    """
    with sqlite3.connect(":memory:") as database:
        genanki.Package(decks).write_to_db(
            database.cursor(), time, itertools.count(time * 1000)
        )
        database.executemany(
            "UPDATE notes SET mod = ? WHERE guid = ?",
            [(mod, guid) for guid, mod in edited.items()],
        )
    content = database.serialize()
    database.close()
    return content


def _zip(collection: bytes, media: dict[str, bytes]) -> bytes:
    names = {str(number): name for number, name in enumerate(sorted(media))}
    entries = {
        "collection.anki2": collection,
        "media": json.dumps(names).encode(),
        **{number: media[name] for number, name in names.items()},
    }
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        for name, content in entries.items():
            # A ZipInfo of its own bears the date 1980, not today's.
            archive.writestr(
                zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED
            )
    return package.getvalue()
