"""Records what snippets print and draw, once they do so twice.

    python -m handbook.snippets.record linear-algebra/svd

Each snippet runs in two processes with different hash seeds, which import
everything themselves. What differs is refused. Without a name: all snippets.
"""

import difflib
import sys
from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path

from ..source.faults import Fault, Faults
from ..source.snippets import find_snippets
from .pictures import same_picture
from .pool import Pool, Run


def compare(root: Path, snippet: Path, run: Run) -> Fault | None:
    """What ``run`` did otherwise than the record beside ``snippet``, if anything."""
    if run.fault:
        return run.fault
    path = snippet.relative_to(root).as_posix().removesuffix(".py")
    name = snippet.parent.relative_to(root / "snippets").as_posix()
    mend = f"if that is right: make record NAME={name}"
    recorded = _read(snippet.with_suffix(".out"))
    if different := _different(recorded or "", run.printed):
        line, old, new = different
        what = f"expected {old!r}, printed {new!r}"
        return Fault(f"{path}.out", line, what, mend)
    picture = _read(snippet.with_suffix(".svg"))
    if picture == run.picture:
        return None
    if not run.picture:
        what = "the snippet does not draw this picture"
    elif not picture:
        return Fault(f"{path}.py", 1, "its picture is not recorded", mend)
    elif same_picture(picture, run.picture):
        return None
    else:
        what = "the snippet draws another picture"
    return Fault(f"{path}.svg", 1, what, f"look at it, and {mend}")


def record(
    root: Path, snippets: Iterable[Path]
) -> tuple[list[Path], list[Fault]]:
    """Runs ``snippets`` twice; the files that were changed, and what is refused."""
    runs: dict[Path, Run] = {}
    for seed in (0, 1):
        with Pool(root, seed, alone=True) as pool:
            futures = {s: pool.submit(s) for s in snippets}
            for snippet, future in futures.items():
                first = runs.get(snippet)
                runs[snippet] = _agreed(root, snippet, first, future.result())
    changed: list[Path] = []
    for snippet, run in runs.items():
        if not run.fault:
            changed += _write(snippet, run)
    return changed, [run.fault for run in runs.values() if run.fault]


def _agreed(root: Path, snippet: Path, first: Run | None, second: Run) -> Run:
    """What both runs did, or where they differ."""
    path = snippet.relative_to(root).as_posix()
    if not first or second.fault or first == second:
        return second
    if first.fault:
        return first
    if different := _different(first.printed, second.printed):
        line, old, new = different
        path, what = path.removesuffix(".py") + ".out", f"{old!r}, then {new!r}"
    else:
        line, what = 1, "the picture"
    return Run(
        fault=Fault(
            path,
            line,
            f"differs from run to run: {what}",
            "seed the generator, sort the set, show no time or address; draw"
            " with snippets/figure.mplstyle",
        )
    )


def _different(old: str, new: str) -> tuple[int, str | None, str | None] | None:
    """Number and content of the first line that differs."""
    lines = zip_longest(old.splitlines(), new.splitlines())
    return next(
        ((n, a, b) for n, (a, b) in enumerate(lines, 1) if a != b), None
    )


def _read(file: Path) -> str | None:
    return file.read_text(encoding="utf-8-sig") if file.exists() else None


def _write(snippet: Path, run: Run) -> Iterable[Path]:
    for suffix, new in ((".out", run.printed), (".svg", run.picture)):
        file = snippet.with_suffix(suffix)
        old = _read(file)
        if (new or None) == old or (
            old and new and suffix == ".svg" and same_picture(old, new)
        ):
            continue
        if new:
            file.write_text(new, encoding="utf-8", newline="\n")
        else:
            file.unlink()
        yield file


def chosen(root: Path, name: str) -> list[Path]:
    """The snippets of the chapter ``name``, or all if it is empty.

    Raises:
        Faults: the chapter has none.
    """
    snippets = find_snippets(root)
    chapters: dict[str, list[Path]] = {}
    for snippet in snippets:
        folder = snippet.parent.relative_to(root / "snippets").as_posix()
        chapters.setdefault(folder, []).append(snippet)
    if not name:
        return snippets
    if name not in chapters:
        near = difflib.get_close_matches(name, chapters, 1)
        guess = f"did you mean {near[0]}? " if near else ""
        mend = f"{guess}Begin a chapter: make chapter NAME=part/chapter"
        what = "no snippet is there"
        raise Faults([Fault(f"snippets/{name}", 1, what, mend)])
    return chapters[name]


def main() -> None:
    root, name = Path.cwd(), "/".join(sys.argv[1:]).rstrip("/")
    try:
        snippets = chosen(root, name)
    except Faults as error:
        sys.exit(str(error))
    changed, faults = record(root, snippets)
    for file in changed:
        done = "recorded" if file.exists() else "removed"
        print(f"{file.relative_to(root).as_posix()}: {done}")
    if faults:
        sys.exit(
            "\n".join(
                [
                    *map(str, sorted(faults)),
                    f"{len(faults)} to mend, each named above",
                ]
            )
        )
    print(
        f"{len(snippets)} snippets did the same twice;"
        f" files changed: {len(changed)}"
    )
    if name:
        print(f"See what the chapter lacks: make check NAME={name}")


if __name__ == "__main__":
    main()
