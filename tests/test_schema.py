"""YAML is read against a schema: what does not fit is told with its line."""

import pytest
from handbook.source.schema import line_in, read_yaml

SCHEMA = {
    "type": "object",
    "properties": {
        "id": {
            "type": "string",
            "pattern": "^q-",
            "description": "begin with q-",
        },
        "level": {"enum": ["core", "stretch"]},
        "tags": {"type": "array", "items": {"type": "string"}},
    },
    "required": ["id"],
    "additionalProperties": False,
}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "id: q-a\nleveel: core",
            "f.yml:11: unknown key `leveel`; did you mean",
        ),
        (
            "id: q-a\nzoo: 1",
            "f.yml:11: unknown key `zoo`; known are: id, level",
        ),
        ("tags: [a]", "f.yml:10: this lacks `id`; add it"),
        (
            "id: q-a\nlevel: hard",
            "f.yml:11: `level` is `hard`; it is one of core",
        ),
        ("id: q-a\ntags: a", "f.yml:11: `tags` is not a list; write a list"),
        (
            "id: q-a\ntags:\n- a\n- 7",
            "f.yml:13: `tags` is not text; write text",
        ),
        (
            "id: a",
            "f.yml:10: `id` does not fit: 'a' does not match '^q-'; begin",
        ),
        ("id: q-a\nid: q-b", "f.yml:11: key `id` stands twice; keep one"),
        ("id: q-a\non: 1", "f.yml:11: a key that is no text; put it"),
        ("id: &x [*x]", "f.yml:10: an alias (`*`); write the value out"),
        (
            "id: q-a: b",
            "f.yml:10: not YAML: mapping values are not allowed here",
        ),
        ("id: 2026-13-45", "f.yml:10: not YAML: month must be in 1..12; quote"),
        ("id: 'q", "f.yml:10: not YAML: found unexpected end of stream; quote"),
        ("words", "f.yml:10: this is not names with values; write names"),
        ("", "f.yml:10: this is not names with values; write names"),
    ],
)
def test_what_does_not_fit(text, told):
    _, faults = read_yaml(text, SCHEMA, "f.yml", 10)
    assert [str(fault).startswith(told) for fault in faults] == [True], faults


def test_what_fits_is_read():
    text = "id: q-a\ntags: [x, y]"
    assert read_yaml(text, SCHEMA, "f.yml") == (
        {"id": "q-a", "tags": ["x", "y"]},
        [],
    )
    assert line_in(text, ["tags", 1]) == 2
