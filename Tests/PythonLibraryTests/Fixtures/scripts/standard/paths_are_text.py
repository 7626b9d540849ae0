import os
import os.path as osp
from os import path
print(os.path.join('a', 'b', 'c.txt'), os.path.join('a', '/b'), os.path.basename('/x/y.py'), os.path.dirname('/x/y.py'), os.path.splitext('a/b.tar.gz'), os.path.split('/a/b'), os.path.normpath('a/../b//c/.'), os.path.isabs('/a'), os.sep, os.name, os.linesep == '\n', os.pardir)
print(osp.splitext('.bashrc'), osp.commonprefix(['abc', 'abd']), osp.relpath('/a/b/c', '/a/d'), path.join('', 'x'), os.path.abspath('/a/./b'), os.fspath('q'), osp.commonpath(['/a/b', '/a/c']))
from pathlib import PurePosixPath, Path
p = PurePosixPath('/a/b') / 'c.txt'
print(p, p.name, p.suffix, p.stem, p.parent, p.parts, str(Path('a') / 'b'), p.with_suffix('.md'))
