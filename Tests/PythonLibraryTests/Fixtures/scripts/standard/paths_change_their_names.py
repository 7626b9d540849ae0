from pathlib import PurePosixPath as P
p = P('/a/b.txt')
print(p.with_suffix('.md'), p.with_suffix(''), p.with_name('n'), p.with_stem('s'), P('a') / 'b' / P('c'), 'x' / P('y'), p.joinpath('c', 'd'))
for f in (lambda: p.with_suffix('txt'),
          lambda: P('').with_name('x'),
          lambda: p.with_name('a/b'),
          lambda: P('a') / 5,
          lambda: P(5),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
