"""The frameworks that snippets may import: each runs, offline, and is recorded."""

import shutil
import subprocess
import sys
import warnings

import pytest
from conftest import ROOT
from handbook.snippets.frameworks import without_wheels
from handbook.snippets.pool import Pool
from handbook.snippets.record import record
from handbook.source import snippets
from handbook.source.snippets import FRAMEWORKS, imported_frameworks

# One gradient step in each, compared with the formula.
EXAMPLES = ROOT / "tests" / "frameworks"


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """A folder with an example of each framework there is, and what was refused."""
    root = tmp_path_factory.mktemp("project")
    folder = root / "snippets" / "part" / "chapter"
    folder.mkdir(parents=True)
    names = sorted(set(FRAMEWORKS) - without_wheels(ROOT))
    for name in names:
        shutil.copy(EXAMPLES / f"step_{name}.py", folder)
    _, faults = record(root, sorted(folder.glob("*.py")))
    return folder, [str(fault) for fault in faults]


@pytest.mark.parametrize("name", FRAMEWORKS)
def test_a_framework_runs_and_is_recorded(name, recorded):
    if name in without_wheels(ROOT):
        reason = f"no {name} for this Python: its snippets are not run"
        warnings.warn(reason, stacklevel=1)
        pytest.skip(reason)
    folder, faults = recorded
    source = (folder / f"step_{name}.py").read_bytes()
    assert imported_frameworks(source) == {name}
    assert not faults
    expected = (EXAMPLES / f"step_{name}.out").read_text("utf-8")
    assert (folder / f"step_{name}.out").read_text("utf-8") == expected


def test_a_framework_that_is_not_installed_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(snippets, "FRAMEWORKS", ("nowhere",))
    snippet = tmp_path / "away.py"
    snippet.write_text("x = 1\nimport nowhere\n", "utf-8")
    with Pool(tmp_path) as pool:
        fault = str(pool.submit(snippet).result().fault)
    assert fault == (
        "away.py:1: imports nowhere, which is not installed; make frameworks"
    )


def test_what_a_chapter_imports(tmp_path):
    folder = tmp_path / "snippets" / "part" / "chapter"
    folder.mkdir(parents=True)
    codes = {
        "a": "import numpy, torch.nn.functional as F\n",
        "b": "def f():\n    from keras.layers import Dense\n",
        "c": "import jaxtyping\nfrom .torch import x\nprint('import jax')\n",
        "d": "import = \n",
    }
    for name, code in codes.items():
        (folder / f"{name}.py").write_text(code, "utf-8")
    (folder.parent / "other").mkdir()
    other = folder.parent / "other" / "e.py"
    other.write_text("import tensorflow as tf\n", "utf-8")

    def said(*names):
        return subprocess.run(
            [sys.executable, "-m", "handbook.snippets.frameworks", *names],
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout

    assert said("part/chapter") == "keras torch\n"
    assert said() == "keras tensorflow torch\n"
    assert said("part/none") == "\n"
    lab = tmp_path / "docs" / "labs" / "lab.py"
    lab.parent.mkdir(parents=True)
    lab.write_text("# %%\nimport jax\n", "utf-8")
    assert said("labs/lab") == "jax\n"


def test_frameworks_without_wheels_are_known_from_their_markers(tmp_path):
    (tmp_path / "pyproject.toml").write_text(
        "[project.optional-dependencies]\n"
        "frameworks = [\n"
        "  \"jax==1; python_version < '3'\",\n"
        '  "keras==1",\n'
        "  \"tensorflow==1; python_version < '3'\",\n"
        "  \"tensorflow-cpu==1; python_version > '3'\",\n"
        '  "xgboost-cpu==1",\n'
        "]\n"
        "torch = [\"torch==1; python_version < '3'\"]\n",
        "utf-8",
    )
    assert without_wheels(tmp_path) == {"jax", "lightgbm", "torch"}
