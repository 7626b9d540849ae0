from pathlib import PurePosixPath as P
p = P('/a/b/c')
print(p.relative_to('/a'), p.relative_to('/a/b/c'), p.is_relative_to('/z'), p.is_relative_to('/a'))
for f in (lambda: p.relative_to('/z'),
          lambda: P('a').relative_to('/a'),
          lambda: p.relative_to(),):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
