#!/usr/bin/env python3
"""Times plain Python programs in nbrun against CPython.

    Benchmarks/interpreter.py [--only TEXT] [--runs N] [--python PATH] [--numpy PATH] [--nbrun PATH] [--skip-build]

Runs each program of Benchmarks/programs in nbrun and in Debian's /usr/bin/python3 in turn and prints a table of
median times, the median of the ratios of each pair of runs, below 1 where nbrun is faster, and the geometric mean.
What the two print must be the same. Times are CPU time of the process, compilation of the program included, less that
of a process that runs an empty program (or one that only imports NumPy). The programs that import NumPy run in
--numpy, a Python that has it; without one they are left out. They are not part of the mean.
"""
import argparse
import json
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAMS = pathlib.Path(__file__).resolve().parent / "programs"


def cpu_time(command):
    """Milliseconds of a process, and what it printed."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(text[-400:])
    return (usage.ru_utime + usage.ru_stime) * 1000, text


def theirs(python, name, text, folder):
    """Milliseconds and what was printed."""
    path = folder / f"{name}.py"
    path.write_text(text)
    return cpu_time([python, path])


def ours(nbrun, name, text, folder):
    """The same by nbrun, as the only cell of a notebook."""
    notebook = folder / f"{name}.md"
    notebook.write_text(f"# Program\n\n```python\n{text}```\n")
    milliseconds, _ = cpu_time([nbrun, notebook, "-o", folder / "pages", "--to", "ipynb", "--quiet", "--threads", "1",
                                "--timeout", "600"])
    return milliseconds, printed(folder / "pages" / f"{name}.ipynb")


def printed(path):
    text = ""
    for cell in json.loads(path.read_text())["cells"]:
        for output in cell.get("outputs", []):
            if output["output_type"] == "stream":
                text += "".join(output["text"])
    return text


def measure(program, arguments, folder):
    text = program.read_text()
    uses_numpy = "import numpy" in text
    python = arguments.numpy if uses_numpy else arguments.python
    empty = "import numpy\n" if uses_numpy else "pass\n"
    mine, peer = [], []
    for _ in range(arguments.runs):
        milliseconds, answer = ours(arguments.nbrun, program.stem, text, folder)
        its_milliseconds, expected = theirs(python, program.stem, text, folder)
        mine.append(milliseconds - ours(arguments.nbrun, "empty", empty, folder)[0])
        peer.append(its_milliseconds - theirs(python, "empty", empty, folder)[0])
    ratio = statistics.median(a / b for a, b in zip(mine, peer))
    return statistics.median(mine), statistics.median(peer), ratio, answer == expected


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="", help="programs whose name contains this")
    parser.add_argument("--runs", type=int, default=7, help="runs of each side")
    parser.add_argument("--python", default="/usr/bin/python3", help="CPython")
    parser.add_argument("--numpy", help="a Python with NumPy, for the programs that use it")
    parser.add_argument("--nbrun", type=pathlib.Path, default=ROOT / ".build/release/nbrun", help="the binary")
    parser.add_argument("--skip-build", action="store_true", help="measure the binary that is there")
    arguments = parser.parse_args()
    if not arguments.skip_build:
        subprocess.run([ROOT / "scripts/build"], check=True, stdout=subprocess.DEVNULL)

    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True)
    version = subprocess.run([arguments.python, "--version"], capture_output=True, text=True).stdout.strip()
    print(f"{time.strftime('%Y-%m-%d')}, commit {commit.stdout.strip()}, {version}, load {os.getloadavg()[0]:.1f}\n")
    print("| program | nbrun, ms | CPython, ms | ratio | answers |\n| --- | ---: | ---: | ---: | --- |")
    ratios, wrong = {}, []
    with tempfile.TemporaryDirectory() as temporary:
        for program in sorted(PROGRAMS.glob("*.py")):
            uses_numpy = "import numpy" in program.read_text()
            if arguments.only not in program.stem or uses_numpy and not arguments.numpy:
                continue
            try:
                mine, peer, ratio, same = measure(program, arguments, pathlib.Path(temporary))
            except RuntimeError as error:
                print(f"| {program.stem} | | | | {str(error).splitlines()[-1][:80]} |", flush=True)
                wrong.append(program.stem)
                continue
            if not same:
                wrong.append(program.stem)
            if not uses_numpy:
                ratios[program.stem] = ratio
            print(f"| {program.stem} | {mine:.0f} | {peer:.0f} | {ratio:.2f} | "
                  f"{'the same' if same else 'DIFFER'} |", flush=True)
    if ratios:
        mean = math.exp(statistics.fmean(map(math.log, ratios.values())))
        print(f"\n{len(ratios)} programs of plain Python: geometric mean {mean:.2f}, worst {max(ratios.values()):.2f}"
              f" ({max(ratios, key=ratios.get)})")
    sys.exit(bool(wrong))


main()
