#!/usr/bin/env python3
"""Calls every public function of the library modules with odd arguments; reports those that end the process.

usage: hostile.py NBRUN [--only MODULE ...] [--seconds 10] [--group 8]

Functions that exist under several names of one package are called once. An exception is an answer; a signal (a trap,
a stack without end) is not, and neither is a call that takes longer than --seconds. The exit status is 1 if there was
a signal. It writes only below a temporary folder.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

PACKAGES = ["numpy", "scipy", "pandas", "sklearn", "matplotlib", "tensorflow", "keras", "builtins", "math", "cmath",
            "itertools", "collections", "re", "json", "random", "string", "textwrap", "datetime", "functools",
            "operator", "heapq", "bisect", "statistics", "struct", "decimal", "fractions", "io", "copy", "types",
            "inspect", "array", "hashlib", "zlib", "base64", "calendar", "csv", "difflib", "pprint", "unicodedata",
            "pickle"]
# They end, stop or wait on purpose.
LEFT_OUT = {"exit", "quit", "sleep", "input", "breakpoint", "pause", "ginput", "waitforbuttonpress"}

NAMES = '''
import importlib, sys
import matplotlib.pyplot, scipy.linalg, scipy.signal, scipy.stats, sklearn.linear_model
packages, left_out = %r, %r
seen, done = set(), set()
modules = [importlib.import_module(name) for name in packages]
while modules:
    module = modules.pop()
    if id(module) in seen: continue
    seen.add(id(module))
    for name in dir(module):
        package = module.__name__.split(".")[0]
        if name.startswith("_") or name in left_out or (package, name) in done: continue
        try: value = getattr(module, name)
        except Exception: continue
        if type(value) is type(sys):
            if value.__name__.split(".")[0] in packages: modules.append(value)
        elif callable(value):
            done.add((package, name))
            print(module.__name__, name)
'''

CALLS = '''
import importlib
import numpy as np
arguments = [
    (), (None,), (-1,), (0,), (0.5, 2), ([],), ("a",), ([1.0, 2.0], [3.0, 4.0]), ({}, 1, 2), ([[1, 2], [3]],), (2 ** 40,),
    (3, -1), ([1, 2, 3], 0), (1, 2, 3, 4, 5), (3, 3, 2 ** 62), ((2, -3),), (np.float64("inf"),), (np.zeros(0),),
    (np.zeros((2, 3)),), (np.zeros((2, 3)), np.ones((3, 2))), (np.array([np.nan]), -5), (np.array(["a", "b"]),),
    (np.arange(6).reshape(1, 2, 3), 7), (np.zeros((0, 3)), np.zeros((3, 0))),
]
for module, name in %r:
    function = getattr(importlib.import_module(module), name)
    for given in arguments:
        try: repr(function(*given))
        except (Exception, SystemExit): pass
'''


def run(nbrun, text, folder, seconds):
    """The cell's output, or how the process ended: "signal N", "timeout"."""
    script = folder / "hostile.py"
    script.write_text(text)
    try:
        ended = subprocess.run([nbrun, script.name, "--quiet", "--to", "ipynb", "-o", ".", "--memory", "1GB"],
                               cwd=folder, timeout=seconds, capture_output=True)
    except subprocess.TimeoutExpired:
        return "timeout", ""
    if ended.returncode < 0:
        return "signal %d" % -ended.returncode, ""
    page = folder / "hostile.ipynb"
    cells = json.loads(page.read_text())["cells"] if page.exists() else []
    return "", "".join("".join(output.get("text", "")) for cell in cells for output in cell.get("outputs", []))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("nbrun")
    parser.add_argument("--only", nargs="*", default=[], help="modules whose names begin so")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--group", type=int, default=8, help="functions tried in one process")
    options = parser.parse_args()
    nbrun = str(pathlib.Path(options.nbrun).resolve())
    signals = slow = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        _, text = run(nbrun, NAMES % (PACKAGES, LEFT_OUT), folder, 120)
        functions = [line.split() for line in text.splitlines()]
        functions = [f for f in functions if not options.only or f[0].startswith(tuple(options.only))]
        for start in range(0, len(functions), options.group):
            group = functions[start:start + options.group]
            if not run(nbrun, CALLS % group, folder, 2 * options.seconds)[0]:
                continue
            for function in group:
                end = run(nbrun, CALLS % [function], folder, options.seconds)[0]
                if end:
                    print(".".join(function), end, flush=True)
                    signals += end != "timeout"
                    slow += end == "timeout"
    print("%d functions, %d ended the process, %d took too long" % (len(functions), signals, slow))
    return 1 if signals or not functions else 0


if __name__ == "__main__":
    sys.exit(main())
