"""An Apptainer definition, a Slurm batch file, and a check of the latter."""

DEFINITION = r"""# --8<-- [start:definition]
Bootstrap: docker
From: python@sha256:4f0c...

%files
    requirements.lock /opt/requirements.lock
    src /opt/app/src
%post
    pip install --no-cache-dir --require-hashes \
        -r /opt/requirements.lock
%environment
    export PYTHONNOUSERSITE=1
    export PYTHONPATH=/opt/app
%runscript
    exec python -m src.train "$@"
# --8<-- [end:definition]
"""
BATCH = r"""# --8<-- [start:batch]
#!/bin/bash
#SBATCH --job-name=train
#SBATCH --gpus-per-node=1
#SBATCH --cpus-per-task=8
#SBATCH --mem=32G
#SBATCH --time=04:00:00
#SBATCH --output=%x-%j.out
set -euo pipefail
export OMP_NUM_THREADS="$SLURM_CPUS_PER_TASK"
srun --cpus-per-task="$SLURM_CPUS_PER_TASK" \
    apptainer run --nv --no-mount home,cwd \
    --bind "/scratch/$USER/data:/data:ro,/scratch/$USER/runs:/runs" \
    --pwd /opt/app train.sif --data /data --out /runs --resume
# --8<-- [end:batch]
"""


# --8<-- [start:show]
def directives(script):
    used, ignored, reading = {}, [], True
    for number, line in enumerate(script.splitlines(), 1):
        if line.startswith("#SBATCH "):
            name, _, value = line.split()[1].partition("=")
            if reading:
                used[name] = value
            else:
                ignored.append((number, name))
        elif line.strip() and not line.startswith("#"):
            reading = False  # Slurm stops at the first command
    return used, ignored


def faults(script):
    used, ignored = directives(script)
    found = [f"line {n}: {name} is ignored" for n, name in ignored]
    need = {"--time", "--mem", "--cpus-per-task"}
    found += [f"{name} is missing" for name in sorted(need - set(used))]
    found += [f"{n}: no ${v[1:]} here" for n, v in used.items() if "$" in v]
    asked = ("--gpus", "--gres=gpu")
    gpu = any(f"{n}={v}".startswith(asked) for n, v in used.items())
    if gpu != ("--nv" in script):
        found.append("GPU asked for without --nv, or the reverse")
    return found


# --8<-- [end:show]
batch = "\n".join(BATCH.splitlines()[1:-1])
# --8<-- [start:run]
moved = batch.replace("#SBATCH --gpus-per-node=1\n", "").replace(
    "set -euo", "module load apptainer\n#SBATCH --gpus-per-node=1\nset -euo"
)
print("as above:", faults(batch))
print("moved:   ", *faults(moved), sep="\n  ")
# --8<-- [end:run]

assert faults(batch) == []
assert len(faults(moved)) == 2 and "line 8: --gpus-per-node" in faults(moved)[0]
assert faults(batch.replace("--gpus-per-node=1", "--gres=gpu:1")) == []
assert len(faults(batch.replace("--gpus-per-node=1", "--comment=gpu"))) == 1
# a blank line or a comment does not end the reading
for line in ("\n", "# memory\n"):
    assert faults(batch.replace("#SBATCH --mem", line + "#SBATCH --mem")) == []
assert directives(batch)[0]["--time"] == "04:00:00"
assert faults(batch.replace("#SBATCH --mem=32G\n", "")) == ["--mem is missing"]
assert len(faults(batch.replace("--nv ", ""))) == 1
assert faults(batch.replace("%x-%j.out", "$USER.out")) == [
    "--output: no $USER.out here"
]
