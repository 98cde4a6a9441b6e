"""Two changes that pass alone and fail together."""

from pathlib import Path

# --8<-- [start:show]
main = {
    "clock": "def waited(start, end):\n    return end - start  # seconds\n",
    "test_clock": "assert waited(2, 5) == 3\n",
}
in_ms = {
    "clock": "def waited(start, end):\n    return 1000 * (end - start)\n",
    "test_clock": "assert waited(2, 5) == 3000\n",
}
timeout = {
    "retry": "def late(start, end):\n    return waited(start, end) > 30\n",
    "test_retry": "assert not late(2, 5) and late(2, 40)\n",
}


def green(*changes):
    files = dict(main)
    for change in changes:
        files |= change  # no file is touched by both
    space = {}
    try:
        for name in sorted(files, key=lambda f: f.startswith("test_")):
            exec(files[name], space)
    except AssertionError:
        return False
    return True


print("in milliseconds:", green(in_ms), " time-out:", green(timeout))
print("both merged:", green(in_ms, timeout))
# --8<-- [end:show]
assert green() and green(in_ms) and green(timeout)
assert not green(in_ms, timeout) and not set(in_ms) & set(timeout)

# What the text says of this project, where its files are at hand.
root = Path(__file__).resolve().parents[3]
workflows = root / ".github" / "workflows"
if workflows.is_dir():
    check = (workflows / "check.yml").read_text("utf-8")
    for told in (
        "pull_request:",
        "branches: [main]",
        'python: ["3.11", "3.13"]',
        "fail-fast: false",
        "run: make test",
        "contents: read",
        "cancel-in-progress: true",
        "timeout-minutes: 90",
    ):
        assert told in check, told
    links = (workflows / "links.yml").read_text("utf-8")
    assert "schedule:" in links and "pull_request" not in links
    publish = (workflows / "publish.yml").read_text("utf-8")
    assert "push:" in publish and "pull_request" not in publish
    make = (root / "Makefile").read_text("utf-8")
    rule = make.partition("\ntest:")[2].partition("\n\n")[0]
    steps = ("ruff check", "ruff format --check", "codespell", "pytest")
    places = [rule.index(step) for step in steps]
    assert places == sorted(places) and "--require-hashes" in make
    tests = {file.stem for file in (root / "tests").glob("test_*.py")}
    assert tests >= {
        "test_snippets",
        "test_faults",
        "test_imports",
        "test_files",
        "test_mutants",
    }
    settings = (root / "pyproject.toml").read_text("utf-8")
    assert "\ntimeout = " in settings and "--strict-markers" in settings
    # Named so that the page, which fetches what a listing names, does not.
    (mutants,) = (root / "scripts" / "handbook").rglob("mutants.p?")
    assert "SHARE = 20, 0.8" in mutants.read_text("utf-8")
