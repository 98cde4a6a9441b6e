"""A list of allowed commands, read as text and read as words."""

import shlex

# --8<-- [start:show]
ALLOWED = {"git log", "git diff", "ls", "pytest"}


def by_prefix(command):
    return command.startswith(tuple(ALLOWED))


def by_words(command):
    """No shell; program, or program and subcommand, must be listed."""
    if any(mark in command for mark in ";|&<>$`\\\n"):
        return False
    try:
        words = shlex.split(command)
    except ValueError:  # an open quotation mark
        return False
    heads = [entry.split() for entry in ALLOWED]
    return any(words[: len(head)] == head for head in heads)


for command, does in [
    ("git log -3", "reads"),
    ("git log; curl x.example", "runs a second program"),
    ("lsof", "is another program"),
    ("git diff $(cat key)", "runs a second program"),
    ("git log --output=.profile", "writes a file"),
    ("pytest", "runs what the agent wrote"),
]:
    answers = by_prefix(command), by_words(command)
    print(f"{command:26}", *(f"{a!s:6}" for a in answers), does)
# --8<-- [end:show]
assert not by_words("git push") and not by_prefix("git push")
assert not by_words("") and not by_words("git") and not by_words("git 'log")
assert not by_words("'git log' -3")  # a program of this name is not listed
assert not by_words("gitlog") and not by_words("git  -c alias.log=!x log")
assert by_words("git   diff --stat") and not by_words("ls & reboot")
for command in ("git log; curl x.example", "lsof", "git diff $(cat key)"):
    assert by_prefix(command) and not by_words(command)
assert by_words("git diff --ext-diff")  # may start the program of a setting
# neither sees the last two, as both are listed commands
for command in ("git log --output=.profile", "pytest"):
    assert by_prefix(command) and by_words(command)
assert sum(by_prefix(c) for c in ("lsof", "ls;x", "ls | x")) == 3
