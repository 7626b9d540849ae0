import copy
a = [1, [2, 3], {'k': [4]}]
b = copy.copy(a); c = copy.deepcopy(a)
a[1].append(9); a[2]['k'].append(8)
print(b, c)
class Node:
    def __init__(self, v): self.v = v; self.next = self
n = Node([1]); m = copy.deepcopy(n); print(m.v == n.v, m.v is n.v, m.next is m, copy.copy(n).v is n.v)
import numpy as np
x = np.arange(3); y = copy.deepcopy(x); x[0] = 9; print(y, copy.copy(x), copy.deepcopy((1, [2])), copy.deepcopy({1, 2}))
class D:
    def __deepcopy__(self, memo): return 'deep'
    def __copy__(self): return 'shallow'
print(copy.deepcopy([D()]), copy.copy(D()))
