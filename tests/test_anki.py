"""The package of cards, taken in by Anki itself."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
from anki.collection import Collection, ImportAnkiPackageRequest
from conftest import ROOT
from handbook import anki as export
from handbook.markdown.katex import KaTeX
from handbook.source.book import read_book
from handbook.source.checks import read_pages
from handbook.source.macros import read_macros
from lxml import html

FIRST, LATER = 1_700_000_000, 1_750_000_000
BOOK = read_book(ROOT)
MACROS, _ = read_macros(ROOT)
PICTURE = "snippets/linear-algebra/svd/unit_circle.svg"
MEDIA = "ml-interview-handbook.snippets.linear-algebra.svd.unit_circle.svg"
IMAGE = f'<figure><img alt="A circle" src="{PICTURE}"></figure>'


@pytest.fixture(scope="module")
def cards(site):
    return export.read_all_cards(site, BOOK)


@pytest.fixture
def pack(site):
    def pack(cards, time=FIRST, site=site):
        return export.make_package(cards, BOOK.parts, MACROS, site, time)

    return pack


@pytest.fixture
def learner(tmp_path):
    """A new collection of Anki's."""
    collection = Collection(str(tmp_path / "collection.anki2"))
    yield collection
    collection.close()


@pytest.fixture
def take_in(learner, tmp_path):
    """Imports a package with what Anki's dialog proposes; says what was done."""

    def take_in(package):
        path = tmp_path / "package.apkg"
        path.write_bytes(package)
        proposed = learner._backend.get_import_anki_package_presets()
        log = learner.import_anki_package(
            ImportAnkiPackageRequest(package_path=str(path), options=proposed)
        ).log
        return {
            kind: len(getattr(log, kind))
            for kind in ("new", "updated", "duplicate", "conflicting")
        }

    return take_in


def _card(learner, name):
    (number,) = learner.find_cards(f"Id:{name}")
    return learner.get_card(number)


def _notes(learner):
    notes = map(learner.get_note, learner.find_notes(""))
    return {note["Id"]: (note.fields, note.tags) for note in notes}


def _formulas(field):
    """The formulas of a field, each with whether it is displayed."""
    root = html.fragment_fromstring(field, create_parent="div")
    for code in list(root.iter("code")):
        code.drop_tree()
    text = root.text_content()
    found, opened = [], None
    for token in export.COMMAND.finditer(text):
        if token[0] in (r"\(", r"\["):
            assert opened is None, text
            opened = token
        elif token[0] in (r"\)", r"\]"):
            assert opened[0] + token[0] in (r"\(\)", r"\[\]"), text
            tex = text[opened.end() : token.start()]
            found.append((tex, opened[0] == r"\["))
            opened = None
    assert opened is None, text
    return found


def test_every_question_of_a_chapter_is_a_card(cards):
    chapters = {chapter.path for chapter in BOOK.chapters}
    assert [card.id for card in cards if card.chapter.name == "svd"] == [
        question.id
        for page in read_pages(ROOT)
        for question in page.questions
        if page.path == "docs/linear-algebra/svd.md"
    ]
    assert {card.id for card in cards} == {
        question.id
        for page in read_pages(ROOT)
        for question in page.questions
        if page.path in chapters
    }


def test_same_cards_same_bytes(cards, pack, monkeypatch):
    package = pack(cards)
    monkeypatch.setattr(time, "time", lambda: LATER + 0.5)
    assert pack(cards) == package
    assert pack(cards, LATER) != package


def test_the_command_writes_the_same_package_again(site, tmp_path):
    for name in ("docs", "snippets", "scripts", "mkdocs.yml"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copytree(site, tmp_path / "site")
    packages = []
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-m", "handbook.export.anki"],
            cwd=tmp_path,
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": f"UTC-{seed}"},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert re.fullmatch(
            r"site/downloads/ml-interview-handbook\.apkg:"
            r" \d+ notes in \d+ decks, \d+ kB\n",
            run.stdout,
        )
        (package,) = (tmp_path / "site/downloads").iterdir()
        packages.append(package.read_bytes())
    assert packages[0] == packages[1]


def test_anki_takes_the_package_in(cards, pack, learner, take_in):
    with_figure = replace(cards[0], rest=cards[0].rest + IMAGE)
    package = pack([with_figure, *cards[1:]])
    assert take_in(package) == {
        "new": len(cards),
        "updated": 0,
        "duplicate": 0,
        "conflicting": 0,
    }
    assert learner.note_count() == learner.card_count() == len(cards)
    decks = {deck.name for deck in learner.decks.all_names_and_ids()}
    svd = "ML Interview Handbook::Linear algebra::Singular value decomposition"
    leaves = {
        f"{export.NAME}::{BOOK.parts[c.chapter.part]}::{c.chapter.title}"
        for c in cards
    }
    assert svd in leaves <= decks
    for position, card in enumerate(cards, 1):
        studied = _card(learner, card.id)
        part, chapter = BOOK.parts[card.chapter.part], card.chapter.title
        deck = learner.decks.name(studied.did)
        assert deck == f"{export.NAME}::{part}::{chapter}"
        assert studied.due == position
        assert sorted(studied.note().tags) == [
            f"chapter::{card.chapter.name}",
            f"level::{card.level}",
            f"topic::{card.topic}",
        ]
    media = Path(learner.media.dir(), MEDIA)
    assert media.read_bytes() == (ROOT / PICTURE).read_bytes()
    assert f'src="{MEDIA}"' in _card(learner, with_figure.id).answer()
    checked = learner.media.check()
    assert not checked.missing and not checked.unused
    assert take_in(package)["duplicate"] == len(cards)


def test_an_edit_arrives_and_progress_stays(
    cards, pack, learner, take_in, site, tmp_path
):
    pictured = replace(cards[3], rest=IMAGE)
    cards = [*cards[:3], pictured, *cards[4:]]
    take_in(pack(cards))
    learner.decks.select(learner.decks.id(export.NAME))
    studied = learner.sched.getCard()
    learner.sched.answerCard(studied, 4)
    learner.set_user_flag_for_cards(2, [studied.id])
    studied.load()
    assert studied.reps == 1 and studied.ivl > 0
    edited = next(c for c in cards if c.id == studied.note()["Id"])
    others = [card for card in cards if card not in (edited, pictured)]
    moved, removed, *rest = others
    elsewhere = others[-1].chapter
    renamed = replace(elsewhere, title="Another title")
    newer = [
        replace(edited, question="What else?", level="stretch"),
        pictured,
        replace(moved, chapter=renamed),
        *(
            replace(card, chapter=renamed)
            if card.chapter == elsewhere
            else card
            for card in rest
        ),
        replace(edited, id="q-new", chapter=renamed),
    ]
    drawn = tmp_path / "drawn"
    for name in ("index.html", PICTURE):
        (drawn / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(site / name, drawn / name)
    (drawn / PICTURE).write_text("<svg/>")
    before = _notes(learner)

    log = take_in(pack(newer, LATER, drawn))

    assert (log["new"], log["conflicting"]) == (1, 0)
    after = _notes(learner)
    assert learner.note_count() == len(after) == len(before) + 1
    assert learner.card_count() == len(after)
    # The edit has arrived, in the same note, and its card goes on as it was.
    again = _card(learner, edited.id)
    assert again.note()["Question"] == "What else?"
    assert "level::stretch" in again.note().tags
    state = "id nid did type queue due ivl reps flags".split()
    for name in state:
        assert getattr(again, name) == getattr(studied, name), name
    # A removed question stays; what nobody touched is as it was.
    for card in others:
        if card != moved and card.chapter != elsewhere:
            assert after[card.id] == before[card.id]
    assert removed.id in after
    # Cards stay in their decks: of a moved question, of a renamed chapter.
    stays = learner.decks.name(_card(learner, moved.id).did)
    assert stays.endswith(moved.chapter.title)
    assert f"chapter::{elsewhere.name}" in after[moved.id][1]
    stays = learner.decks.name(_card(learner, others[-1].id).did)
    assert stays.endswith(elsewhere.title)
    assert "Another title" in after[others[-1].id][0][4]
    goes = learner.decks.name(_card(learner, "q-new").did)
    assert goes.endswith("Another title")
    # The figure that was drawn anew is the one that is shown.
    shown = _card(learner, pictured.id).answer()
    name = re.search(r'<img[^>]* src="([^"]+)"', shown)[1]
    assert Path(learner.media.dir(), name).read_text() == "<svg/>"
    # What is older changes nothing.
    assert take_in(pack(cards, FIRST))["updated"] == 0
    assert _notes(learner) == after


def test_a_new_look_arrives(
    cards, pack, learner, take_in, monkeypatch, tmp_path
):
    take_in(pack(cards[:1]))
    folder = shutil.copytree(export.TEMPLATES, tmp_path / "look")
    (folder / "style.css").write_text(".card { color: red }")
    monkeypatch.setattr(export, "TEMPLATES", folder)
    assert take_in(pack(cards[:1], LATER))["conflicting"] == 0
    assert "color: red" in _card(learner, cards[0].id).render_output().css


def test_formulas_are_for_mathjax(cards, pack, learner, take_in):
    """The same formulas as on the page, of commands that KaTeX has by itself."""
    take_in(pack(cards))
    katex, bare = KaTeX(ROOT), KaTeX(ROOT)
    bare.macros = {}

    def look(tex, display, engine):
        rendered = engine.render(tex, display)
        return re.sub("(?s)<annotation .*?</annotation>", "", rendered)

    for card in cards:
        fields = learner.get_note(learner.find_notes(f"Id:{card.id}")[0]).fields
        page = html.fragment_fromstring(
            card.question + card.short_answer + card.rest, create_parent="div"
        )
        assert "katex" not in "".join(fields) and "<math" not in "".join(fields)
        here = _formulas("".join(fields[1:4]))
        there = [
            (
                formula.findtext(".//annotation"),
                formula.getparent().get("class") == "katex-display",
            )
            for formula in page.find_class("katex")
        ]
        assert len(here) == len(there)
        for (tex, display), (source, displayed) in zip(
            here, there, strict=True
        ):
            assert display == displayed
            assert look(tex, display, bare) == look(source, displayed, katex)
    katex.close()
    bare.close()


@pytest.mark.parametrize(
    ("tex", "field"),
    [
        (r"a < b \& c", r"\(a &lt; b \&amp; c\)"),
        (r"\R^n \Rightarrow \E", r"\(\mathbb{R}^n \Rightarrow \mathbb{E}\)"),
        (r"a \\R \\\R", r"\(a \\R \\\mathbb{R}\)"),
        (r"x^{y^{z}}", r"\(x^{y^{z}}\)"),
    ],
)
def test_tex_in_a_field(tex, field, cards, pack, learner, take_in):
    formula = (
        '<p>Before <span class="katex"><math><semantics><annotation'
        f' encoding="application/x-tex">{escape(tex)}</annotation></semantics>'
        "</math></span> behind.</p>"
    )
    take_in(pack([replace(cards[0], short_answer=formula)]))
    card = _card(learner, cards[0].id)
    assert card.note()["Short answer"] == f"<p>Before {field} behind.</p>"
    assert field in card.answer()


def test_a_card_as_anki_shows_it(cards, pack, learner, take_in, server):
    take_in(pack(cards))
    card = _card(learner, "q-svd-meaning")
    front, back = card.question(), card.answer()
    assert "Linear algebra · Singular value decomposition" in front
    assert '<span class="level warm-up">warm-up</span>' in front
    assert "What is the SVD" in front and "Any " not in front
    assert r"\(\mathbf{U}\boldsymbol{\Sigma}\mathbf{V}^\top\)" in back
    assert "<summary>Full answer</summary>" in back
    assert "They may follow up with" in back
    page = f"{server}linear-algebra/svd.html"
    assert f'href="{page}#q-svd-meaning"' in back
    assert ".nightMode" in card.render_output().css
    for name in learner.find_cards(""):
        answer = learner.get_card(name).answer()
        assert "{{" not in re.sub(
            r"(?s)\\[(\[].*?\\[)\]]|<pre.*?</pre>", "", answer
        )
        for link in re.findall(r'href="([^"]*)"', answer):
            assert link.startswith(("http://", "https://"))


def test_a_card_without_a_full_answer(cards, pack, learner, take_in):
    take_in(pack([replace(cards[0], rest="")]))
    assert "Full answer" not in _card(learner, cards[0].id).answer()


def _git(folder, *arguments, at=FIRST):
    environment = os.environ | {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_COMMITTER_DATE": f"{at} +0100",
    }
    identity = ["-c", "user.name=N", "-c", "user.email=n@localhost"]
    subprocess.run(
        ["git", *identity, *arguments], cwd=folder, env=environment, check=True
    )


@pytest.fixture
def repository(tmp_path):
    """Two commits, the second at ``LATER``; all its files are newer."""
    folder = tmp_path / "repository"
    (folder / "docs").mkdir(parents=True)
    _git(folder, "init", "--quiet")
    for name, at in (("a.md", FIRST), ("b.md", LATER)):
        (folder / "docs" / name).write_text("A page.")
        _git(folder, "add", "docs")
        _git(folder, "commit", "--quiet", "--message", name, at=at)
    return folder


def test_cards_are_as_old_as_the_commit(repository, tmp_path):
    assert export.edited(repository) == LATER
    clone = tmp_path / "clone"
    origin = f"file://{repository}"
    _git(tmp_path, "clone", "--quiet", "--depth=1", origin, str(clone))
    assert export.edited(clone) == LATER


@pytest.mark.parametrize("name", ["a.md", "ä new page.md"])
def test_an_edit_not_committed_is_newer(name, repository):
    page = repository / "docs" / name
    page.write_text("Another text.")
    os.utime(page, (LATER + 7, LATER + 7))
    assert export.edited(repository) == LATER + 7


def test_a_removal_not_committed_is_newer(repository):
    (repository / "docs" / "a.md").unlink()
    os.utime(repository / "docs", (LATER + 7, LATER + 7))
    assert export.edited(repository) == LATER + 7


def test_outside_a_repository_the_newest_file_counts(repository, monkeypatch):
    for page in (repository / "docs").iterdir():
        os.utime(page, (FIRST, FIRST))
    os.utime(page, (LATER + 7, LATER + 7))
    with monkeypatch.context() as patch:
        patch.setenv("PATH", "")  # no git
        assert export.edited(repository) == LATER + 7
    shutil.rmtree(repository / ".git")
    assert export.edited(repository) == LATER + 7


def _project(folder, monkeypatch, pages):
    for name in ("docs", "snippets", "scripts"):
        (folder / name).symlink_to(ROOT / name)
    for name, text in pages.items():
        (folder / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / name).write_text(text)
    monkeypatch.chdir(folder)


HOME = '<link rel="canonical" href="https://a.example/b/index.html">'
QUESTION = (
    '<section data-level="core" data-topic="svd"><h3 id="q-a">{}</h3><details>'
    '<div class="short-answer"><p><strong>Short answer.</strong>{}</p></div>'
    "</details></section>"
)
CHAPTER = "linear-algebra/svd.html"


@pytest.mark.parametrize(
    ("pages", "message"),
    [
        ({}, "site/ is not built; run `make site`"),
        ({"index.html": HOME}, "site: no questions here; run `make site`"),
        (
            {"index.html": HOME, CHAPTER: QUESTION.format("What?", " ")},
            f"site/{CHAPTER}#q-a: a card without a question or a short answer;",
        ),
        (
            {"index.html": HOME, CHAPTER: '<p><section data-topic="svd">'},
            f"site/{CHAPTER}: a question block lacks its heading",
        ),
        (
            {
                "index.html": HOME,
                CHAPTER: QUESTION.format("What?", ' This: <img src="a.svg">'),
            },
            f"site/{CHAPTER}#q-a: shows linear-algebra/a.svg, which is not in",
        ),
        (
            {"index.html": "<p>", CHAPTER: QUESTION.format("What?", " That.")},
            "site/index.html: does not say its address, and cards link to it;",
        ),
    ],
)
def test_what_is_wrong_is_said(pages, message, tmp_path, monkeypatch):
    _project(tmp_path, monkeypatch, pages)
    with pytest.raises(SystemExit, match=re.escape(message)):
        export.main()
    assert not (tmp_path / "site" / "downloads").exists()


def test_a_failed_write_leaves_the_old_package(tmp_path, monkeypatch):
    target = tmp_path / "downloads" / "a.apkg"
    export.write(b"old", target)

    def fail(self, content):
        with self.open("wb") as file:
            file.write(content[:1])
        raise OSError("No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(OSError, match="No space left"):
        export.write(b"new", target)
    assert [*target.parent.iterdir()] == [target]
    assert target.read_bytes() == b"old"


def test_the_archive_is_small_and_without_dates(cards, pack):
    archive = zipfile.ZipFile(io.BytesIO(pack([replace(cards[0], rest=IMAGE)])))
    assert archive.namelist() == ["collection.anki2", "media", "0"]
    for entry in archive.infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert entry.compress_type == zipfile.ZIP_DEFLATED
    assert json.loads(archive.read("media")) == {"0": MEDIA}
