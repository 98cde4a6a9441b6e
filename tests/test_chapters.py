"""The sources, without building anything: no fault, and the standard kept."""

from conftest import ROOT
from handbook.source.checks import check, read_pages


def test_nothing_is_to_be_mended():
    faults = check(ROOT, read_pages(ROOT))
    assert not faults, "\n".join(map(str, faults))
