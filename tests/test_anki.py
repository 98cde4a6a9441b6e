"""The package of cards, taken in by Anki itself."""

import io
import json
import os
import re
import shutil
import sqlite3
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
from handbook.built.imprint import Imprint, read_imprint, write_imprint
from handbook.export.anki import __main__ as export
from handbook.export.anki import package as package_module
from handbook.export.anki.__main__ import volumes
from handbook.export.anki.fields import Fields
from handbook.export.anki.package import NAME, make_package
from handbook.export.anki.tex import expand
from handbook.export.downloads import ANKI, FOLDER, of_part
from handbook.markdown.katex import KaTeX
from handbook.source.book import read_book
from handbook.source.checks import read_pages
from handbook.source.faults import line_of
from handbook.source.macros import read_macros
from lxml import html
from projects import GOOD, make_project

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
    url = read_imprint(site).site_url

    def pack(cards, time=FIRST, site=site, merged=None, edited=None):
        fields = Fields(site, url, MACROS)
        times = {card.chapter.address: time for card in cards} | (edited or {})
        return make_package(cards, BOOK, fields, merged or {}, time, times)

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
    for token in re.finditer(r"(?s)\\(?:[A-Za-z]+|.)", text):
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


def test_every_question_of_a_chapter_is_a_card_in_the_book_s_order(cards):
    pages = {page.path: page for page in read_pages(ROOT)}
    assert [card.id for card in cards] == [
        question.id
        for chapter in BOOK.chapters
        if chapter.path in pages
        for question in pages[chapter.path].questions
    ]


def test_same_cards_same_bytes(cards, pack, monkeypatch):
    package = pack(cards)
    monkeypatch.setattr(time, "time", lambda: LATER + 0.5)
    assert pack(cards) == package
    assert pack(cards, LATER) != package


def test_the_command_writes_the_same_packages_again(cards, site, tmp_path):
    for name in ("docs", "snippets", "scripts", "node_modules"):
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
            r" \d+ notes in \d+ decks, \d+ kB; and \d+ for the parts\n",
            run.stdout,
        )
        files = (tmp_path / "site" / FOLDER).glob("*.apkg")
        packages.append({file.name: file.read_bytes() for file in files})
    assert packages[0] == packages[1]
    parts = {card.chapter.part for card in cards}
    names = {ANKI, *(of_part(ANKI, part) for part in parts)}
    assert packages[0].keys() == names
    home = (tmp_path / "site" / "index.html").read_text("utf-8")
    for name in names:
        assert f'href="{FOLDER}/{name}"' in home


def test_the_decks_of_the_parts_are_those_of_the_whole(
    cards, pack, learner, take_in
):
    whole, *parts = volumes(cards, BOOK).values()
    assert len(parts) > 1 and sum(map(len, parts)) == len(whole)
    for part in parts:
        assert take_in(pack(part))["new"] == len(part)
    assert learner.card_count() == len(cards)
    before = _notes(learner)
    decks = {_card(learner, c.id).did for c in cards}
    log = take_in(pack(whole))
    assert (log["new"], log["duplicate"]) == (0, len(cards))
    assert _notes(learner) == before
    assert {_card(learner, c.id).did for c in cards} == decks


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
    assert decks >= {
        f"{NAME}::{BOOK.parts[c.chapter.part]}::{c.chapter.title}"
        for c in cards
    }
    for position, card in enumerate(cards, 1):
        studied = _card(learner, card.id)
        part, chapter = BOOK.parts[card.chapter.part], card.chapter.title
        deck = learner.decks.name(studied.did)
        assert deck == f"{NAME}::{part}::{chapter}"
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
    cards, pack, learner, take_in, tmp_path
):
    pictured = replace(cards[3], rest=IMAGE)
    cards = [*cards[:3], pictured, *cards[4:]]
    take_in(pack(cards))
    learner.decks.select(learner.decks.id(NAME))
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
    (drawn / PICTURE).parent.mkdir(parents=True)
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


def test_what_the_learner_did_with_a_card_stays_as_far_as_anki_lets_it(
    cards, pack, learner, take_in
):
    """Suspended and buried cards stay so; own tags until the chapter is edited."""
    take_in(pack(cards))
    edited = cards[0]
    left = next(card for card in cards if card.chapter != edited.chapter)
    for card in (edited, left):
        studied = _card(learner, card.id)
        learner.sched.suspend_cards([studied.id])
        learner.tags.bulk_add([studied.nid], "mine")
    buried = _card(learner, cards[1].id)
    learner.sched.bury_cards([buried.id])
    # Tagging a note is an edit: the book's is to be later.
    later = int(time.time()) + 1000
    times = {
        card.chapter.address: FIRST
        for card in cards
        if card.chapter != edited.chapter
    }
    newer = [replace(edited, question="What else?"), *cards[1:]]

    log = take_in(pack(newer, later, edited=times))

    same = [card for card in cards if card.chapter == edited.chapter]
    assert log["updated"] == len(same)
    assert log["duplicate"] == len(cards) - len(same)
    assert _notes(learner)[edited.id][0][1] == "What else?"
    assert "mine" in _notes(learner)[left.id][1]
    assert "mine" not in _notes(learner)[edited.id][1]
    for card in (edited, left):
        assert learner.find_cards(f"Id:{card.id} is:suspended")
    assert learner.find_cards(f"Id:{cards[1].id} is:buried")


def test_a_new_look_arrives(
    cards, pack, learner, take_in, monkeypatch, tmp_path
):
    take_in(pack(cards[:1]))
    folder = shutil.copytree(package_module.TEMPLATES, tmp_path / "look")
    (folder / "style.css").write_text(".card { color: red }")
    monkeypatch.setattr(package_module, "TEMPLATES", folder)
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
    ("tex", "expanded"),
    [
        (r"\R^n \Rightarrow \E", r"\mathbb{R}^n \Rightarrow \mathbb{E}"),
        (r"a \\R \\\R", r"a \\R \\\mathbb{R}"),
        (r"x^{y^{z}}", r"x^{y^{z}}"),
        (r"\norm{x + {y}}_2", r"\lVert x + {y} \rVert_2"),
        (r"\norm x", r"\lVert x \rVert"),
        (r"\norm \R", r"\lVert \mathbb{R} \rVert"),
        (
            r"\norm{\norm{\Ex f}}",
            r"\lVert \lVert \mathbb{E}_{x} f \rVert \rVert",
        ),
        (r"\inner{a}{b}\inner cd", r"\langle a, b \rangle\langle c, d \rangle"),
        (r"\after{b} \after\{", r"\alpha b \alpha\{"),
        ("\\norm% {\n{x}", r"\lVert x \rVert"),
    ],
)
def test_macros_are_expanded_in_full(tex, expanded):
    macros = MACROS | {
        r"\norm": r"\lVert #1 \rVert",
        r"\Ex": r"\E_{x}",
        r"\inner": r"\langle #1, #2 \rangle",
        r"\after": r"\alpha#1",
    }
    assert expand(tex, macros) == expanded


def _formula(tex):
    return (
        '<span class="katex"><math><semantics><annotation'
        f' encoding="application/x-tex">{escape(tex)}</annotation></semantics>'
        "</math></span>"
    )


def test_tex_in_a_field(cards, pack, learner, take_in):
    answer = "<p>Before " + _formula(r"a < b \& \R") + " behind.</p>"
    take_in(pack([replace(cards[0], short_answer=answer)]))
    card = _card(learner, cards[0].id)
    field = r"<p>Before \(a &lt; b \&amp; \mathbb{R}\) behind.</p>"
    assert card.note()["Short answer"] == field
    assert field in card.answer()


@pytest.mark.parametrize(
    "text",
    [
        "[sound:beep.mp3]",
        "[latex]a[/latex] [LaTeX]b[/LaTeX]",
        "[$]a[/$] and [$$]b[/$$]",
        "[anki:tts lang=en_GB]a[/anki:tts]",
        "{{x}} and {{c1::cloze}}",
    ],
)
def test_what_anki_takes_for_its_own_stays_text(
    text, cards, pack, learner, take_in
):
    take_in(pack([replace(cards[0], short_answer=f"<p>{text}</p>")]))
    card = _card(learner, cards[0].id)
    shown = html.fragment_fromstring(card.answer(), create_parent=True)
    assert text in shown.text_content()
    assert not card.answer_av_tags()
    assert not learner.media.check().missing


def test_a_merged_question_s_note_asks_the_one_it_went_to(
    cards, pack, learner, take_in
):
    kept, gone, *_ = cards
    take_in(pack([kept, gone]))
    learner.decks.select(learner.decks.id(NAME))
    for _ in range(2):
        learner.sched.answerCard(learner.sched.getCard(), 4)
    before = {name: _card(learner, name) for name in (kept.id, gone.id)}
    there = before[gone.id].note()["Link"]

    log = take_in(pack([kept], LATER, merged={gone.id: kept.id, "q-x": "q-y"}))

    assert (log["new"], log["updated"]) == (0, 2)
    state = "id nid did type queue due ivl reps".split()
    for name, card in before.items():
        after = _card(learner, name)
        assert [getattr(after, n) for n in state] == [
            getattr(card, n) for n in state
        ]
        assert after.reps == 1
    old, new = (_card(learner, name).note() for name in (gone.id, kept.id))
    assert old["Question"].startswith(new["Question"])
    assert "merged" in old["Question"] and "merged" not in new["Question"]
    assert old["Short answer"] == new["Short answer"]
    assert old["Link"] == new["Link"] != there
    assert "merged" in old.tags and "merged" not in new.tags
    assert learner.find_cards("tag:merged") == [before[gone.id].id]


def test_a_merged_question_brings_a_new_learner_no_card(
    cards, pack, learner, take_in
):
    take_in(pack(cards[:1], merged={"q-old": cards[0].id}))
    assert learner.card_count() == 1
    assert [*learner.find_cards("")] == [_card(learner, cards[0].id).id]


def test_a_card_as_anki_shows_it(cards, pack, learner, take_in, site):
    take_in(pack(cards))
    home = read_imprint(site).site_url
    for card in cards:
        shown = _card(learner, card.id)
        front, back = shown.question(), shown.answer()
        part, chapter = BOOK.parts[card.chapter.part], card.chapter.title
        assert f"{part} · {chapter}" in front
        assert f'<span class="level {card.level}">{card.level}</span>' in front
        asked, answer = shown.note()["Question"], shown.note()["Short answer"]
        assert asked in front and answer not in front
        assert asked in back and answer in back
        assert bool(card.rest) == ("<summary>Full answer</summary>" in back)
        # But for that one, nothing is folded.
        assert back.count("<details>") == bool(card.rest)
        assert f'href="{home}{card.address}"' in back
        assert ".nightMode" in shown.render_output().css
        # A formula or a listing may hold either.
        text = re.sub(r"(?s)\\[(\[].*?\\[)\]]|<pre.*?</pre>", "", back)
        assert "{{" not in text
        for link in re.findall(r'href="([^"]*)"', text):
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
    assert export.edited(repository, "docs") == LATER
    clone = tmp_path / "clone"
    origin = f"file://{repository}"
    _git(tmp_path, "clone", "--quiet", "--depth=1", origin, str(clone))
    assert export.edited(clone, "docs") == LATER


def test_the_cards_of_a_chapter_are_as_old_as_its_files(repository):
    assert export.edited(repository, "docs/a.md", "snippets/a") == FIRST
    os.utime(repository / "docs" / "a.md", (LATER + 7, LATER + 7))
    assert export.edited(repository, "docs/a.md") == FIRST
    page = repository / "docs" / "b.md"
    page.write_text("Another text.")
    os.utime(page, (LATER + 7, LATER + 7))
    assert export.edited(repository, "docs/a.md") == FIRST
    assert export.edited(repository, "docs/b.md") == LATER + 7
    shutil.rmtree(repository / ".git")
    os.utime(repository / "docs" / "a.md", (FIRST, FIRST))
    assert export.edited(repository, "docs/a.md") == FIRST


@pytest.mark.parametrize("name", ["a.md", "ä new page.md"])
def test_an_edit_not_committed_is_newer(name, repository):
    page = repository / "docs" / name
    page.write_text("Another text.")
    os.utime(page, (LATER + 7, LATER + 7))
    assert export.edited(repository, "docs") == LATER + 7


def test_a_removal_not_committed_is_newer(repository):
    (repository / "docs" / "a.md").unlink()
    os.utime(repository / "docs", (LATER + 7, LATER + 7))
    assert export.edited(repository, "docs") == LATER + 7


def test_outside_a_repository_the_newest_file_counts(repository, monkeypatch):
    for page in (repository / "docs").iterdir():
        os.utime(page, (FIRST, FIRST))
    os.utime(page, (LATER + 7, LATER + 7))
    with monkeypatch.context() as patch:
        patch.setenv("PATH", "")  # no git
        assert export.edited(repository, "docs") == LATER + 7
    shutil.rmtree(repository / ".git")
    assert export.edited(repository, "docs") == LATER + 7


QUESTION = (
    '<section data-level="core" data-topic="svd"><h3 id="q-test-sum">What?</h3>'
    '<details><div class="short-answer"><p><strong>Short answer.</strong> {}</p>'
    "</div></details></section>"
)


@pytest.fixture
def make_deck(tmp_path, monkeypatch):
    """Runs the command on a chapter whose one card is answered by some HTML."""
    make_project(tmp_path, {})
    monkeypatch.chdir(tmp_path)

    def make_deck(answer, name="My book", chapter="linear-algebra/svd.html"):
        imprint = Imprint(name, "a", "b", "https://a.example/", "c", "d")
        (tmp_path / "site" / "linear-algebra").mkdir(parents=True)
        write_imprint(tmp_path / "site", imprint)
        page = tmp_path / "site" / chapter
        page.write_text(QUESTION.format(answer), encoding="utf-8")
        export.main()

    return make_deck


PLACE = f"docs/linear-algebra/svd.md:{line_of(GOOD, '/// question')}: "


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (
            _formula(r"\bm{w} \in \reals"),
            rf"{PLACE}Anki cannot set `\bm{{w}} \in \reals` of this card: Undefined"
            r" control sequence \bm; use what MathJax knows too",
        ),
        (
            _formula(r"\frac\R2"),
            r"card: Missing argument for \mathbb; use what",
        ),
        (_formula(r"\hat\KL"), "braces round a macro that is an argument"),
        (
            _formula(r"\text{ab \textbf{c}}"),
            r"of this card: it shows \textbf as it stands;",
        ),
        (
            'This: <img src="a.svg">',
            f"{PLACE}a card shows linear-algebra/a.svg, which is not in the site;",
        ),
    ],
)
def test_what_anki_cannot_show_is_said_with_its_place(
    answer, message, make_deck, tmp_path
):
    with pytest.raises(SystemExit, match=re.escape(message)):
        make_deck(answer)
    assert not (tmp_path / "site" / "downloads").exists()


def test_the_deck_s_notes_are_as_new_as_their_chapter(make_deck, tmp_path):
    home = tmp_path / "site" / "index.html"
    home.parent.mkdir()
    home.write_text('<div id="downloads"></div>', "utf-8")
    now = int(time.time())
    for name, changed in (
        ("linear-algebra/svd", now + 500),
        ("index", now + 900),
    ):
        os.utime(tmp_path / "docs" / f"{name}.md", (changed, changed))
    make_deck("Two.")
    archive = zipfile.ZipFile(tmp_path / "site" / FOLDER / ANKI)
    archive.extract("collection.anki2", tmp_path)
    with sqlite3.connect(tmp_path / "collection.anki2") as database:
        notes = database.execute("SELECT mod FROM notes").fetchall()
        (models,) = database.execute("SELECT models FROM col").fetchone()
    database.close()
    assert notes == [(now + 500,)]
    assert [m["mod"] for m in json.loads(models).values()] == [now + 900]


def test_a_site_without_questions_or_without_its_name_is_told(
    make_deck, tmp_path, monkeypatch
):
    with pytest.raises(SystemExit, match="site/ is not built; run `make site`"):
        export.main()
    with pytest.raises(SystemExit, match="site: no questions here; run"):
        make_deck("", chapter="index.html")
    shutil.rmtree(tmp_path / "site")
    with pytest.raises(SystemExit, match=r"mkdocs\.yml:1: lacks site_name"):
        make_deck("", name=None)


def test_the_archive_is_small_and_without_dates(cards, pack):
    archive = zipfile.ZipFile(io.BytesIO(pack([replace(cards[0], rest=IMAGE)])))
    assert archive.namelist() == ["collection.anki2", "media", "0"]
    for entry in archive.infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert entry.compress_type == zipfile.ZIP_DEFLATED
    assert json.loads(archive.read("media")) == {"0": MEDIA}
