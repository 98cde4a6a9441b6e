"""Says whether the assertions of snippets see a slip in the code they check.

    python -m handbook.snippets.mutants linear-algebra/svd

Each snippet runs with one small change at a time: another operator, axis, constant
or sign, a transpose more or less. Such a mutant counts if without assertions it
finishes and prints or draws something else; it is caught if with them it ends in
an ``AssertionError``. Without a name: all snippets.
"""

import ast
import random
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from ..source.faults import Fault, Faults
from .pool import Pool
from .record import chosen, compare

#: How many mutants a file has at most, and the share to be caught in a chapter.
MOST, SHARE = 20, 0.8
#: What may stand in an operator's place.
OPERATORS = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "/"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "/"),
    ast.Mod: ("%", "//"),
    ast.Pow: ("**", "*"),
    ast.MatMult: ("@", "*"),
    ast.Lt: ("<", "<=", ">"),
    ast.LtE: ("<=", "<", ">="),
    ast.Gt: (">", ">=", "<"),
    ast.GtE: (">=", ">", "<="),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
}
# What stands between an operand and its operator.
GAP = re.compile(rb"(?:[\s()\\]|#.*)*")
SHOWS = {"print", "plt", "fig", "ax", "axes"}
SEEDS = {"default_rng", "seed", "RandomState", "manual_seed", "PRNGKey"}
SECTION_END = "# --8<-- [end:"


@dataclass(frozen=True)
class Mutant:
    """``code`` with one change: ``before`` and ``after`` are the line it is in."""

    line: int
    before: str
    after: str
    code: str


def mutants(code: str, seed: str) -> list[Mutant]:
    """At most `MOST` mutants of ``code``, in its order, chosen by ``seed``."""
    source = code.encode()
    edits = sorted(set(_edits(source)))
    if len(edits) > MOST:
        edits = sorted(random.Random(seed).sample(edits, MOST))
    return [_mutant(source, *edit) for edit in edits]


def _mutant(source: bytes, start: int, end: int, new: str) -> Mutant:
    line = source.count(b"\n", 0, start)
    code = (source[:start] + new.encode() + source[end:]).decode()
    before, after = (
        text.split("\n")[line].strip().partition("  # ")[0]
        for text in (source.decode(), code)
    )
    return Mutant(line + 1, before, after, code)


def _edits(source: bytes) -> Iterator[tuple[int, int, str]]:
    """All changes: from and to where, in bytes, and what stands there then."""
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def span(node: ast.AST) -> tuple[int, int]:
        return (
            starts[node.lineno - 1] + node.col_offset,
            starts[node.end_lineno - 1] + node.end_col_offset,
        )

    def operators(left: ast.AST, kind: ast.AST) -> Iterator[tuple]:
        old, *others = OPERATORS.get(type(kind), [""])
        start = GAP.match(source, span(left)[1]).end()
        for new in others:
            yield start, start + len(old), new

    tree = ast.parse(source)
    for node in _computing(tree, _last_line(tree, source.decode())):
        match node:
            case ast.BinOp(left, op, right):
                yield from operators(left, op)
                for operand in (left, right):
                    if (type(op), type(operand)) == (ast.MatMult, ast.Name):
                        _, end = span(operand)
                        yield end, end, ".T"
            case ast.AugAssign(target, op):
                yield from operators(target, op)
            case ast.Compare(left, ops, rights):
                for operand, op in zip([left, *rights], ops, strict=False):
                    yield from operators(operand, op)
            case ast.Assign(value=ast.BinOp()) | ast.Return(ast.BinOp()):
                start, end = span(node.value)
                yield start, end, f"-({source[start:end].decode()})"
            case ast.UnaryOp(ast.USub()):
                start, _ = span(node)
                yield start, start + 1, ""
            case ast.Attribute(attr="T"):
                _, end = span(node)
                yield end - len(".T"), end, ""
            case ast.keyword("axis", ast.Constant(int(axis))):
                yield *span(node.value), str(axis - 1 if axis else 1)
                yield *span(node.value), "None"
            case ast.keyword("keepdims", ast.Constant(True)):
                yield *span(node.value), "False"
            case ast.Constant(int(n) | float(n)) if not isinstance(n, bool):
                other = n + 1 if isinstance(n, int) else 2 * n
                yield *span(node), repr(1 - n if n in (0, 1) else other)


def _last_line(tree: ast.Module, source: str) -> float:
    """The last that computes what is shown: the rest draws a figure, or checks."""
    lines = enumerate(source.split("\n"), 1)
    ends = [number for number, line in lines if SECTION_END in line]
    figures = [
        statement.lineno
        for statement in tree.body
        if isinstance(statement, ast.Assign) and _shows(statement.value)
    ]
    return max(figures[:1] + ends, default=float("inf"))


def _computing(node: ast.AST, last: float) -> Iterator[ast.AST]:
    """What below ``node`` computes what is shown, to the line ``last``."""
    for child in ast.iter_child_nodes(node):
        if getattr(child, "lineno", 0) <= last and not _left_out(child):
            yield child
            yield from _computing(child, last)


def _left_out(node: ast.AST) -> bool:
    """Whether ``node`` only prints, plots, seeds, checks or imports."""
    match node:
        case ast.Assert() | ast.Import() | ast.ImportFrom() | ast.JoinedStr():
            return True
        case ast.Expr(value):
            return _left_out(value)
        case ast.If(body=body) | ast.For(body=body):
            return all(map(_left_out, body + node.orelse))
        case ast.FunctionDef():
            return "ax" in {argument.arg for argument in node.args.args}
        case ast.keyword(name):
            return name == "random_state"
        case ast.Call(ast.Name(name) | ast.Attribute(attr=name)):
            return name in SEEDS or _shows(node)
    return False


def _shows(node: ast.AST) -> bool:
    """Whether a call of something in `SHOWS`, or of what it holds."""
    match node:
        case ast.Call(ast.Name(name)):
            return name in SHOWS
        case ast.Call(ast.Attribute(value=holder)):
            return _shows(ast.Call(holder))
        case ast.Call(ast.Subscript(value=holder) | ast.Call(holder)):
            return _shows(ast.Call(holder))
    return False


def examine(pool: Pool, root: Path, snippet: Path) -> tuple[int, list[Mutant]]:
    """How many mutants of ``snippet`` are caught, and those that survive."""
    path = snippet.relative_to(root).as_posix()
    found = mutants(snippet.read_text("utf-8-sig"), path)
    runs = [pool.submit(snippet, m.code, asserts=False) for m in found]
    changed = []
    for mutant, future in zip(found, runs, strict=True):
        run = future.result()
        if not run.fault and compare(root, snippet, run):
            changed.append((mutant, pool.submit(snippet, mutant.code)))
    ends = [(mutant, future.result().fault) for mutant, future in changed]
    caught = [f for _, f in ends if f and f.what.startswith("AssertionError")]
    return len(caught), [mutant for mutant, fault in ends if not fault]


def _report(
    pool: Pool, root: Path, chapter: str, snippets: Iterable[Path]
) -> Fault | None:
    """Examines ``snippets``, prints what survives; a fault if it is too much."""
    caught = count = 0
    for snippet in snippets:
        path = snippet.relative_to(root).as_posix()
        seen, alive = examine(pool, root, snippet)
        for mutant in alive:
            change = f"{mutant.before} -> {mutant.after}"
            print(f"{path}:{mutant.line}: {change}, survives")
        print(f"{path}: {seen} of {seen + len(alive)} caught", flush=True)
        caught, count = caught + seen, count + seen + len(alive)
    share = caught / count if count else 1
    print(f"{chapter}: {caught} of {count} caught, {share:.0%}", flush=True)
    if share >= SHARE:
        return None
    what = f"assertions catch less than {SHARE:.0%} of the mutants"
    return Fault(chapter, 1, what, "assert what those named above break")


def main() -> None:
    root, name = Path.cwd(), "/".join(sys.argv[1:]).rstrip("/")
    try:
        snippets = chosen(root, name)
        with Pool(root) as pool:
            runs = {s: pool.submit(s) for s in snippets}
            otherwise = [compare(root, s, f.result()) for s, f in runs.items()]
            if faults := [fault for fault in otherwise if fault]:
                raise Faults(faults)
            chapters = groupby(snippets, lambda snippet: snippet.parent)
            weak = [
                _report(pool, root, c.relative_to(root).as_posix(), files)
                for c, files in chapters
            ]
        if faults := [fault for fault in weak if fault]:
            raise Faults(faults)
    except Faults as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
