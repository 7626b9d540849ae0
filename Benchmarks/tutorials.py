#!/usr/bin/env python3
"""Runs a list of other people's tutorials and compares what they print with what was recorded.

    Benchmarks/tutorials.py LIST --sources DIR [--data DIR] [--only TEXT...] [--lang py|js] [-o DIR]

LIST is a table (tab-separated, with a header): `id`, `lang`, `repo` (owner/name), `path`, `commit`, and
`expected`, a JSON file beside the list with `lines`, each with its `text` and whether two recorded runs agreed
on it (`deterministic`). DIR holds clones of the repositories as `owner+name`; one that is missing is cloned.
A tutorial's folder is exported and granted to its cells (`--files`), with the folder around it where the tutorial
reaches for that; `--data` holds the data sets it loads.

Prints a row a tutorial: whether it ran to its end ("as" where it ends or fails as was recorded: an error of its own
in the same cell, a loop without an end), how many of the recorded lines it printed (in all, and those that are equal
but for the rounding of numbers), the first error. Lines that count epochs are passed over where the recording was
made with fewer of them.
"""
import argparse
import csv
import json
import math
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


def arguments():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].strip())
    parser.add_argument("list", type=pathlib.Path)
    parser.add_argument("--sources", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--lang", default="py")
    parser.add_argument("--nbrun", type=pathlib.Path, default=ROOT / ".build/release/nbrun")
    parser.add_argument("--timeout", type=int, default=120, help="seconds for a tutorial")
    parser.add_argument("-o", "--output", type=pathlib.Path, default=ROOT / "output/tutorials")
    return parser.parse_args()


def repository(sources, name):
    """The git directory of a clone, made where it is missing."""
    folder = sources / name.replace("/", "+")
    for candidate in (folder / "repo/.git", folder / "repo", folder / ".git"):
        if (candidate / "HEAD").exists():
            return candidate
    subprocess.run(["git", "clone", "--quiet", f"https://github.com/{name}", folder], check=True)
    return folder / ".git"


def top(path, text, names):
    """The folder whose files a tutorial needs: its own, the one around it, or the one with the modules it imports."""
    own = path.parent
    needed = {own}
    if own.name and (re.search(r"""["']\.\.["'/]|os\.pardir""", text) or re.search(rf"""["']{re.escape(own.name)}/""", text)):
        needed.add(own.parent)
    for module in set(re.findall(r"^[\s\"]*(?:from|import)\s+([A-Za-z_]\w*)", text, re.M)):
        for folder in path.parents:
            place = str(folder / module)
            if f"{place}.py" in names or any(name.startswith(f"{place}/") for name in names):
                needed.add(folder)
                break
    return min(needed, key=lambda folder: len(folder.parts))


def export(row, sources, folder):
    """Puts the tutorial and the files that it needs into a folder; the tutorial's path there."""
    git = ["git", "--git-dir", str(repository(sources, row["repo"]))]
    path = pathlib.PurePosixPath(row["path"])
    listed = subprocess.run([*git, "ls-tree", "-r", "--name-only", "-z", "HEAD"], capture_output=True, text=True)
    names = {name for name in listed.stdout.split("\0") if name.endswith(".py")}
    for revision in (row["commit"], "HEAD"):
        text = subprocess.run([*git, "show", f"{revision}:{path}"], capture_output=True)
        if text.returncode:
            continue
        root = top(path, text.stdout.decode("utf-8", "replace"), names)
        inside = "" if str(root) == "." else str(root)
        archive = subprocess.run([*git, "archive", f"{revision}:{inside}"], capture_output=True)
        target = folder / path.relative_to(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        if archive.returncode == 0:
            subprocess.run(["tar", "-x", "-C", folder], input=archive.stdout, check=True)
        else:
            # A clone without its large files: what it has.
            found = subprocess.run([*git, "ls-tree", "-r", "-z", f"{revision}:{inside}"], capture_output=True, text=True)
            for line in found.stdout.split("\0"):
                about, _, name = line.partition("\t")
                if not name or about.split()[1] != "blob":
                    continue
                place = folder / name
                place.parent.mkdir(parents=True, exist_ok=True)
                blob = subprocess.run([*git, "cat-file", "blob", about.split()[2]], capture_output=True)
                if blob.returncode == 0:
                    place.write_bytes(blob.stdout)
            target.write_bytes(text.stdout)
        return target
    return None


def printed(notebook):
    """Every line that the cells of an executed notebook showed."""
    text = ""
    for cell in json.loads(notebook.read_text())["cells"]:
        for output in cell.get("outputs", []):
            shown = output.get("text") or output.get("data", {}).get("text/plain") or ""
            text += (shown if isinstance(shown, str) else "".join(shown)) + "\n"
    return {line.strip() for line in text.split("\n")}


def nearly(line, other):
    """Whether two lines differ in the rounding of numbers only."""
    if NUMBER.sub("#", line).split() != NUMBER.sub("#", other).split():
        return False
    pairs = zip(NUMBER.findall(line), NUMBER.findall(other))
    return all(math.isclose(float(a), float(b), rel_tol=2e-3, abs_tol=1e-6) for a, b in pairs)


def recorded(row, folder):
    """What was recorded of a tutorial: its lines that do not change, its errors (cell, exception), all about it."""
    record = json.loads((folder / row["expected"]).read_text()) if row["expected"] else {"lines": []}
    lines, errors = [], set()
    for line in record["lines"]:
        if line["text"].startswith("Err: "):
            errors.add((line["cell"] + 1, line["text"][5:].split(":")[0]))
        elif line["deterministic"] and not (record.get("capped_from") and re.match(r"Epoch \d+/\d+$", line["text"])):
            lines.append(re.sub("^Out: ", "", line["text"]))
    return lines, errors, record


def own_error(error, errors):
    """Whether an error of a notebook's cell was recorded too."""
    found = re.search(r":cell (\d+):\d+:\d+: (\w+)", error)
    return bool(found) and (int(found[1]), found[2]) in errors


def compare(expected, lines):
    """How many of the recorded lines were printed, exactly and within rounding, and which were not."""
    shapes = {}
    for line in lines:
        shapes.setdefault(" ".join(NUMBER.sub("#", line).split()), []).append(line)
    exact, close, missing = 0, 0, []
    for text in expected:
        parts = [part.strip() for part in text.split("\n")]
        if all(part in lines for part in parts):
            exact += 1
        elif all(
            any(nearly(part, other) for other in shapes.get(" ".join(NUMBER.sub("#", part).split()), []))
            for part in parts
        ):
            close += 1
        else:
            missing.append(text)
    return exact, close, missing


def run(row, options):
    """Runs one tutorial; its row of the table."""
    expected, own, record = recorded(row, options.list.parent)
    folder = options.output / row["id"]
    source = export(row, options.sources, folder)
    if source is None:
        return {"id": row["id"], "ran": "no", "error": f"no {row['path']} in {row['repo']}"}
    pages = folder / "pages"
    command = [options.nbrun, source, "--to", "ipynb,html", "-o", pages, "--files", folder, "--allow-errors"]
    command += ["--data", options.data] if options.data else []
    start = time.perf_counter()
    try:
        process = subprocess.run(command, capture_output=True, timeout=options.timeout, cwd=folder)
        status, messages = process.returncode, process.stderr.decode("utf-8", "replace")
    except subprocess.TimeoutExpired as end:
        known = (end.stderr or b"").decode("utf-8", "replace")
        status, messages = -1, f"{known}\nerror: still running after {options.timeout} s"
    (folder / "messages.txt").write_text(messages)
    errors = re.findall(r"^error: (.*)", messages, re.M)
    isEndless = "loops forever" in record.get("status", "") and "still running" in messages
    isOwn = bool(errors) and all(own_error(error, own) for error in errors)
    page = pages / (source.stem + ".ipynb")
    lines = printed(page) if page.exists() else set()
    exact, close, missing = compare(expected, lines)
    (folder / "missing.txt").write_text("\n".join(missing))
    return {
        "id": row["id"], "ran": "as" if isOwn or isEndless else "yes" if status == 0 and not errors else "no",
        "seconds": time.perf_counter() - start,
        "expected": len(expected), "exact": exact, "close": close,
        "error": (errors or [messages.strip()[-150:] if status else ""])[0],
    }


def main():
    options = arguments()
    options.nbrun, options.output = options.nbrun.resolve(), options.output.resolve()
    options.data = options.data and options.data.resolve()
    csv.field_size_limit(10**9)
    with open(options.list, newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    results = []
    print(f"{'tutorial':18} {'ran':3} {'seconds':>7} {'lines':>6} {'equal':>6} {'nearly':>6}  first error")
    for row in rows:
        if row["lang"] != options.lang or (options.only and not any(t in row["id"] for t in options.only)):
            continue
        result = run(row, options)
        results.append(result)
        print(
            f"{result['id']:18} {result['ran']:3} {result.get('seconds', 0):7.1f} "
            f"{result.get('expected', 0):6} {result.get('exact', 0):6} {result.get('close', 0):6}  "
            f"{result['error'][:110]}",
            flush=True,
        )
    lines = sum(r.get("expected", 0) for r in results)
    equal = sum(r.get("exact", 0) for r in results)
    close = sum(r.get("close", 0) for r in results)
    ran = [r["ran"] for r in results]
    print(f"{len(ran) - ran.count('no')} of {len(results)} ran to their end ({ran.count('as')} as recorded); of {lines} recorded lines "
          f"{equal} are equal, {close} more but for rounding")


if __name__ == "__main__":
    sys.exit(main())
