from pathlib import Path, PurePosixPath as P
p = P("/a/b/c.tar.gz")
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.parts, p.anchor, p / "x" / "../y", p.with_suffix(".txt"), p.with_name("n"), p.with_stem("s"), p.is_absolute(), p.relative_to("/a"), p.match("*.gz"), P("a") / P("/b"), P("a//b/./c"), P(), repr(P("x")), P("a") == P("a/"), P("a") < P("b"), str(P("a", "b")), "x" / P("y"), p.as_posix(), P("a.txt").joinpath("b", "c"), p.is_relative_to("/z"))
for f in (lambda: p.relative_to("/z"), lambda: P("a").with_suffix("txt"), lambda: P("").with_name("x"), lambda: P(5), lambda: P("a") / 5, lambda: P("a").with_name("a/b")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
Path("d").mkdir(); Path("d/f.txt").write_text("hello"); q = Path("d/f.txt"); print(q.read_text(), q.exists(), q.is_file(), Path("d").is_dir(), [str(x) for x in Path("d").iterdir()], list(map(str, Path(".").glob("**/*.txt"))), q.stat().st_size); q.unlink(); print(q.exists()); Path("d").rmdir()
for f in (lambda: Path("no").read_text(), lambda: Path("no/x").mkdir(), lambda: Path("no").unlink(), lambda: Path("no").rmdir()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
