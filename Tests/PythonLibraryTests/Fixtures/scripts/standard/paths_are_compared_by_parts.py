from pathlib import PurePosixPath as P, Path
print(P('a') == P('a/'), P('a') < P('b'), P('a/b') < P('a.b'), sorted([P('b'), P('a/z'), P('a')]), hash(P('a')) == hash(P('a/')), P('a') == 'a', isinstance(Path('x'), P), type(Path('x')).__name__, repr(Path('x')))
