"""A Compose file and a small check of it."""

import re

COMPOSE = r"""# --8<-- [start:file]
services:
  api:
    image: registry.example/api@sha256:77ab...
    user: "10001:10001"
    read_only: true
    tmpfs: [/tmp]
    ports: ["127.0.0.1:8000:8000"]
    volumes: ["weights:/weights:ro"]
    environment: {OMP_NUM_THREADS: "4"}
    secrets: [db_password]
    mem_limit: 8g
    shm_size: 1g
    stop_grace_period: 30s
    healthcheck:
      test: [CMD, python, -m, src.healthy]
      start_period: 60s
secrets:
  db_password: {file: ./db_password}
volumes:
  weights: {}
# --8<-- [end:file]
"""

# --8<-- [start:show]
CHECKS = {  # message: a pattern that must (+) or must not (-) be found
    "+ image by digest": r"image: \S+@sha256:",
    "+ user is set": r"user: \"?[1-9]",
    "+ memory limit": r"mem_limit: \d",
    "+ health check": r"healthcheck:\n\s+test:",
    "- port open to all interfaces": r"ports: \[\"\d+:\d",
    "- password in the file": r"(PASSWORD|TOKEN|SECRET)\w*: *[^{\s]",
    "- engine's socket mounted": r"docker\.sock",
    "- privileged": r"privileged: true",
}


def check(text):
    return [
        message
        for message, pattern in CHECKS.items()
        if bool(re.search(pattern, text)) != (message[0] == "+")
    ]


# --8<-- [end:show]
text = "\n".join(COMPOSE.splitlines()[1:-1])
# --8<-- [start:run]
careless = text.replace("127.0.0.1:", "").replace(
    'OMP_NUM_THREADS: "4"', "DB_PASSWORD: hunter2"
)
print("as above:", check(text))
print("careless:", check(careless))
# --8<-- [end:run]

assert check(text) == []
plants = [
    ("@sha256:77ab...", ":latest", "+ image by digest"),
    ("10001:10001", "0:0", "+ user is set"),
    ("    mem_limit: 8g\n", "", "+ memory limit"),
    ("mem_limit: 8g", "mem_limit:", "+ memory limit"),
    ("healthcheck", "x-health", "+ health check"),
    ("127.0.0.1:", "", "- port open to all interfaces"),
    ("OMP_NUM_THREADS: ", "API_TOKEN: ", "- password in the file"),
    ("weights:/weights:ro", "/var/run/docker.sock:/s", "- engine's socket"),
    ("read_only", "privileged: true\n    read_only", "- privileged"),
]
for old, new, message in plants:
    found = check(text.replace(old, new, 1))
    assert len(found) == 1 and found[0].startswith(message), (old, found)
