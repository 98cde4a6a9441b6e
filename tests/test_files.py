"""Files are written as a whole or not at all."""

import pytest
from handbook.source.files import atomic_write


@pytest.mark.parametrize("before", [None, "old"])
def test_a_failed_write_changes_nothing(before, tmp_path):
    file = tmp_path / "new folder" / "a.txt"
    if before:
        with atomic_write(file) as part:
            part.write_text(before)
    with (
        pytest.raises(OSError, match="No space left"),
        atomic_write(file) as part,
    ):
        part.write_text("ne")
        raise OSError("No space left on device")
    assert [f.read_text() for f in file.parent.iterdir()] == [before] * bool(
        before
    )


def test_a_good_write_replaces_what_was_there(tmp_path):
    file = tmp_path / "a.txt"
    for text in ("old", "new"):
        with atomic_write(file) as part:
            part.write_text(text)
            assert not file.exists() or file.read_text() == "old"
    assert {f.name: f.read_text() for f in tmp_path.iterdir()} == {
        "a.txt": "new"
    }
