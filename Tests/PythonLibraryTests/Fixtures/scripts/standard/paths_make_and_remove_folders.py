from pathlib import Path
Path('d').mkdir(); Path('d/f.txt').write_text('hello'); q = Path('d/f.txt')
print(q.read_text(), q.exists(), q.is_file(), Path('d').is_dir(), [str(x) for x in Path('d').iterdir()], q.stat().st_size)
Path('d/e/g').mkdir(parents=True); Path('d/e/h.txt').touch()
print(sorted(map(str, Path('.').glob('**/*.txt'))), sorted(map(str, Path('d').rglob('*'))), sorted(map(str, Path('d').glob('*/*'))))
print(q.rename('d/new.txt'), q.exists())
Path('d/new.txt').unlink(); Path('d/e/h.txt').unlink(); Path('d/e/g').rmdir(); Path('d/e').rmdir(); Path('d').rmdir(); print(Path('d').exists())
for f in (lambda: Path('no').read_text(),
          lambda: Path('no/x').mkdir(),
          lambda: Path('no').unlink(),
          lambda: Path('no').rmdir(),
          lambda: Path('no').unlink(missing_ok=True),
          lambda: Path('x').write_text(5),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
