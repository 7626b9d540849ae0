from pathlib import PurePosixPath as P
p = P('/a/b/c.tar.gz')
print(p.match('*.gz'), p.match('b/*'), p.match('/a/b/*'), p.match('/b/*'), P('x.py').match('*.PY'))
try: p.match('')
except ValueError as e: print(e)
