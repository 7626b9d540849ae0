#!/usr/bin/env python3
"""Times the whole command, from a cold process to the written page, against Jupyter with real Keras.

    Benchmarks/whole-command.py [NOTEBOOK] [--runs N] [--peer-runs N] [--venv DIR]

Both sides run in turn on the same notebook in the same run; the answer is checked: both must print the same
lines. The peer, `jupyter nbconvert --execute` with TensorFlow, is installed from PyPI into a throw-away
environment (about 1.5 GB), or into DIR, which is then kept. Prints a table of medians and the ratio, and
where nbrun's time goes.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
NBRUN = ROOT / ".build/release/nbrun"
PACKAGES = ["tensorflow-cpu", "jupytext", "nbconvert", "ipykernel"]


def measure(command, **options):
    """Runs a command; seconds of wall time, of CPU time, and the peak memory in MB of its largest process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **options)
    printed = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with status {process.returncode}")
    return printed, (wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def install_peer(folder):
    python = folder / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return folder / "bin"


def printed_lines(ipynb):
    """What the cells of an executed notebook wrote to stdout."""
    text = ""
    for cell in json.loads(ipynb.read_text())["cells"]:
        for output in cell.get("outputs", []):
            if output["output_type"] == "stream" and output["name"] == "stdout":
                text += "".join(output["text"])
    return text.splitlines()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebook", nargs="?", default=ROOT / "notebooks/rnn.md", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=20, help="runs of nbrun")
    parser.add_argument("--peer-runs", type=int, default=3, help="runs of the peer, 0 for none")
    parser.add_argument("--venv", type=pathlib.Path, help="where the peer is, or is put, and kept")
    arguments = parser.parse_args()

    subprocess.run([ROOT / "scripts/build"], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        ours = [NBRUN, arguments.notebook, "-o", folder / "ours"]
        measure(ours)
        our_figures, peer_figures = [], []
        if arguments.peer_runs:
            tools = install_peer(arguments.venv or folder / "venv")
            ipynb = folder / "notebook.ipynb"
            subprocess.run([tools / "jupytext", "--quiet", "--to", "ipynb", "--set-kernel", "python3", "-o",
                            ipynb, arguments.notebook], check=True)
            theirs = [tools / "jupyter-nbconvert", "--execute", "--to", "notebook", "--output", "done.ipynb",
                      ipynb]
            environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}
            measure(theirs, env=environment)
        for turn in range(max(arguments.runs, arguments.peer_runs)):
            if turn < arguments.runs:
                printed, figures = measure(ours)
                our_figures.append(figures)
            if turn < arguments.peer_runs:
                peer_figures.append(measure(theirs, env=environment)[1])

        medians = [statistics.median(column) for column in zip(*our_figures)]
        print(f"{'':34}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}")
        print(f"{'nbrun, median of ' + str(len(our_figures)):34}" + "".join(f"{x:9.3f}" for x in medians))
        if peer_figures:
            peers = [statistics.median(column) for column in zip(*peer_figures)]
            print(f"{'nbconvert + Keras, median of ' + str(len(peer_figures)):34}"
                  + "".join(f"{x:9.3f}" for x in peers))
            print(f"{'ratio':34}" + "".join(f"{a / b:9.5f}" for a, b in zip(medians, peers)))
            lines, expected = printed.splitlines(), printed_lines(folder / "done.ipynb")
            same = sum(a == b for a, b in zip(lines, expected))
            print(f"printed lines: {len(lines)} and {len(expected)}, {same} the same")
            for a, b in zip(lines, expected):
                if a != b:
                    print(f"  nbrun: {a}\n  Keras: {b}")
        print()
        subprocess.run([*ours, "--quiet", "--timings"], check=True)


main()
