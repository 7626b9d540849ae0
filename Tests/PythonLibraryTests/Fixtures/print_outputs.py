#!/usr/bin/python3
"""Writes beside each script of scripts/python what CPython 3.11 prints for it, with the last line of its error.

usage: print_outputs.py [NAME...]   without names: those whose .out is missing
"""
import pathlib
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).parent / "scripts" / "python"
names = sys.argv[1:]
for script in sorted(root.rglob("*.py")):
    out = script.with_suffix(".out")
    if names and script.stem not in names or not names and out.exists():
        continue
    with tempfile.TemporaryDirectory() as folder:
        ran = subprocess.run(
            ["/usr/bin/python3", "-X", "utf8", str(script.resolve())], cwd=folder, capture_output=True, text=True,
            stdin=subprocess.DEVNULL, env={"PATH": "/usr/bin:/bin", "COLUMNS": "80"})
    text = ran.stdout
    if ran.returncode and ran.stderr.strip():
        text += ran.stderr.strip().split("\n")[-1] + "\n"
    out.write_text(text)
    print(script.relative_to(root))
