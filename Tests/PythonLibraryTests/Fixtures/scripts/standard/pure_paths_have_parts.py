from pathlib import PurePosixPath as P
p = P('/a/b/c.tar.gz')
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.parts, repr(p.anchor), repr(p.root), repr(P('x').anchor), P('a').parents[0])
print(P(), P('.'), P('//x'), P('///x'), P('a/../b'), P('a//b/./c/'), repr(P('a', 'b', '/c')))
