print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), hash(2**61 - 1), hash(-1), hash(-2), hash(0.1), hash(10**20), hash(-(10**20)), hash(None) == hash(None))
d = {1: "a"}
print(d[1.0], d[True], 2**53 == float(2**53), {1.0, 1, True}, {0.0: "z"}[-0.0])
class K:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, K) and self.v == o.v
    def __hash__(self): return hash(self.v)
print({K(1): "k"}[K(1)], K(1) in {K(1)}, len({K(1), K(1), K(2)}))
class N:
    def __eq__(self, o): return True
try:
    hash(N())
except TypeError as e:
    print(e)
