from pathlib import Path, PurePosixPath as P
p = P("/a/b/c.tar.gz")
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p / "x" / "../y", p.with_suffix(".txt"), p.with_name("n"), p.with_stem("s"), p.is_absolute(), p.relative_to("/a"), P("a") / P("/b"), P("a//b/./c"), P(), P("a") == P("a/"), P("a") < P("b"), str(P("a", "b")), "x" / P("y"), p.as_posix(), P("a.txt").joinpath("b", "c"))
for f in (lambda: P(5),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
Path("d").mkdir()
Path("d/f.txt").write_text("hello")
q = Path("d/f.txt")
print(q.read_text(), q.exists(), q.is_file(), Path("d").is_dir(), [str(x) for x in Path("d").iterdir()])
q.unlink()
print(q.exists())
for f in (lambda: Path("no").read_text(),
          lambda: Path("no").unlink()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
