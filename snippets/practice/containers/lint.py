"""A Dockerfile, a small linter, and a bad Dockerfile that it finds out."""

import re
from itertools import groupby

GOOD = r"""# --8<-- [start:good]
FROM python:3.14-slim@sha256:4f0c... AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc=4:14.2.0-1 \
      libc6-dev=2.41-12 \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.lock .
RUN python -m venv /opt/venv \
 && /opt/venv/bin/pip install --no-cache-dir --require-hashes \
      -r requirements.lock

FROM python:3.14-slim@sha256:4f0c...
COPY --from=build /opt/venv /opt/venv
WORKDIR /app
COPY src/ src/
ENV PATH=/opt/venv/bin:$PATH
USER 10001:10001
EXPOSE 8000
ENTRYPOINT ["python", "-m", "src.serve"]
CMD ["--host", "0.0.0.0", "--port", "8000"]
# --8<-- [end:good]
"""
BAD = r"""# --8<-- [start:bad]
FROM python:latest
ENV API_TOKEN=s3cr3t
ADD . /app
WORKDIR app
RUN apt-get update && apt-get install gcc
RUN sudo pip install numpy
USER root
CMD python -m src.serve
# --8<-- [end:bad]
"""


# --8<-- [start:parse]
def instructions(text):
    """Lists (line number, keyword, rest), continued lines joined."""
    found, start, parts = [], 0, []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        start = start or number
        parts.append(line.removesuffix("\\").strip())
        if not line.endswith("\\"):
            keyword, _, rest = " ".join(parts).partition(" ")
            found.append((start, keyword.upper(), rest))
            start, parts = 0, []
    return found


# --8<-- [end:parse]
# fmt: off
# --8<-- [start:rules]
def bare_packages(rest):
    words = re.findall(r"apt-get install([^&;|]*)", rest)
    return [w for w in " ".join(words).split() if w[0] != "-" and "=" not in w]


RULES = {  # message: (keywords, fault in the rest of the instruction)
    "DL3000 WORKDIR is relative": ("WORKDIR", lambda r: r[0] not in "/$"),
    "DL3004 sudo": ("RUN", lambda r: re.search(r"\bsudo\b", r)),
    "DL3006 image without a tag": (
        "FROM", lambda r: not re.search("[:@]", r.split()[0])),
    "DL3007 tag latest": ("FROM", lambda r: ":latest" in r),
    "DL3008 apt package without a version": ("RUN", bare_packages),
    "DL3009 apt lists left in the layer": (
        "RUN", lambda r: "apt-get update" in r and "/apt/lists" not in r),
    "DL3014 apt-get install without -y": (
        "RUN", lambda r: re.search(r"apt-get install (?!.*-y)", r)),
    "DL3020 ADD where COPY would do": ("ADD", lambda r: "://" not in r),
    "DL3025 shell form": ("CMD ENTRYPOINT", lambda r: r[0] != "["),
    "DL3042 pip keeps its cache": (
        "RUN", lambda r: "pip install" in r and "--no-cache-dir" not in r),
    "SECRET in the image": (
        "ENV ARG", lambda r: re.search("TOKEN|PASSWORD|SECRET|_KEY", r)),
}
# --8<-- [end:rules]
# fmt: on


# --8<-- [start:lint]
def lint(text):
    found, user, everything, stages, line = [], None, None, set(), 0
    for line, keyword, rest in instructions(text):
        for message, (keywords, fault) in RULES.items():
            own = keyword == "FROM" and rest.split()[0] in stages
            if keyword in keywords.split() and fault(rest) and not own:
                found.append((line, message))
        if keyword == "FROM":
            user = everything = None  # each stage begins anew
            stages |= set(re.findall(r" AS (\S+)", rest, re.IGNORECASE))
        if keyword in ("COPY", "ADD") and rest.split()[-2] == ".":
            everything = everything or line
        if keyword == "RUN" and "pip install" in rest and everything:
            found.append(
                (everything, "ORDER all code copied before pip install")
            )
        if keyword == "USER":
            user = rest.split(":")[0]
    if user in (None, "root", "0"):
        found.append((line, "DL3002 the last user is root"))
    return sorted(found)


# --8<-- [end:lint]
def inner(text):  # without the marks of the listing
    return "\n".join(text.splitlines()[1:-1])


# --8<-- [start:run]
print("good:", lint(inner(GOOD)))
for line, found in groupby(lint(inner(BAD)), lambda fault: fault[0]):
    print(f"line {line}:", ", ".join(m.split()[0] for _, m in found))
# --8<-- [end:run]

assert lint(inner(GOOD)) == []
assert [m for _, m in lint(inner(BAD))].count("DL3004 sudo") == 1
# every rule finds its fault in the bad file, but that for a missing tag
names = {m for _, m in lint(inner(BAD))}
assert set(RULES) - names == {"DL3006 image without a tag"}
assert {"DL3002 the last user is root"} <= names
assert {"ORDER all code copied before pip install"} <= names
# each change of the good file is found alone
plants = [
    ("slim@sha256:4f0c... AS build", "slim AS build", None),
    ("python:3.14-slim@sha256:4f0c... AS", "python AS", "DL3006"),
    ("python:3.14-slim@sha256:4f0c... AS", "python:latest AS", "DL3007"),
    ("gcc=4:14.2.0-1", "gcc", "DL3008"),
    (" \\\n && rm -rf /var/lib/apt/lists/*", "", "DL3009"),
    ("install -y ", "install ", "DL3014"),
    ("WORKDIR /app\nCOPY src/", "WORKDIR app\nCOPY src/", "DL3000"),
    ("COPY requirements.lock .", "ADD requirements.lock .", "DL3020"),
    ("COPY requirements.lock .", "COPY . .", "ORDER"),
    ("--no-cache-dir ", "", "DL3042"),
    ("USER 10001:10001\n", "", "DL3002"),
    ("USER 10001:10001", "USER root", "DL3002"),
    ("USER 10001:10001", "USER 0:10001", "DL3002"),
    ('["python", "-m", "src.serve"]', "python -m src.serve", "DL3025"),
    ("EXPOSE 8000", "ENV DB_PASSWORD=x", "SECRET"),
    ("RUN python -m venv", "RUN sudo python -m venv", "DL3004"),
]
for old, new, code in plants:
    assert old in GOOD
    found = [m for _, m in lint(inner(GOOD.replace(old, new, 1)))]
    if code is None:
        assert found == []  # a tag suffices for hadolint; we pin more
    else:
        assert len(found) == 1 and found[0].startswith(code), (old, found)
# a stage's name needs no tag; a user of an earlier stage does not count
assert lint("FROM a:1 AS b\nUSER 5\nFROM b\nRUN x\nUSER 5") == []
last = lint("FROM a:1 AS b\nUSER 5\nFROM a:1\nRUN x")
assert last == [(4, "DL3002 the last user is root")]
# code copied in another stage does not count, and the first copy is named
PIP, ORDER = "RUN pip install --no-cache-dir x", "ORDER all code copied"
assert lint(f"FROM a:1 AS b\nCOPY . .\nFROM a:1\n{PIP}\nUSER 5") == []
twice = lint(f"FROM a:1\nCOPY . a\nCOPY . b\n{PIP}\nUSER 5")
assert [line for line, m in twice if m.startswith(ORDER)] == [2]
assert len(twice) == 1
assert instructions("RUN a \\\n  b\n# c\nCMD []") == [
    (1, "RUN", "a b"),
    (4, "CMD", "[]"),
]
