"""Every snippet, run and compared with its record. ``-k svd`` takes one chapter's."""

import os
import warnings

import pytest
from conftest import ROOT
from handbook.snippets.frameworks import without_wheels
from handbook.snippets.pool import Pool
from handbook.snippets.record import compare
from handbook.source.snippets import find_snippets, imported_frameworks

SNIPPETS = ROOT / "snippets"
PATHS = sorted(
    path.relative_to(SNIPPETS).as_posix() for path in find_snippets(ROOT)
)
WORKER = "PYTEST_XDIST_WORKER" in os.environ


@pytest.fixture(scope="session")
def runs(request):
    """What is to come of the snippets that were asked for, run several at once.

    A worker of pytest does not know which of them it is asked for.
    """
    wanted = [
        item.callspec.params["path"]
        for item in request.session.items
        if item.originalname == "test_snippet" and not WORKER
    ]
    with Pool(ROOT, workers=1 if WORKER else os.cpu_count()) as pool:
        futures = {path: pool.submit(SNIPPETS / path) for path in wanted}
        yield lambda path: (
            futures.get(path) or pool.submit(SNIPPETS / path)
        ).result()


@pytest.mark.parametrize("path", PATHS)
def test_snippet(path, runs):
    lacks = imported_frameworks(
        (SNIPPETS / path).read_bytes()
    ) & without_wheels(ROOT)
    if lacks:
        reason = f"no {' and '.join(lacks)} for this Python: {path} not run"
        warnings.warn(reason, stacklevel=1)
        pytest.skip(reason)
    fault = compare(ROOT, SNIPPETS / path, runs(path))
    if fault:
        pytest.fail(str(fault), pytrace=False)
