from dataclasses import dataclass, FrozenInstanceError
@dataclass(order=True)
class V:
    major: int
    minor: int = 0
print(V(1, 2) < V(1, 3), sorted([V(2), V(1, 5), V(1)]), max(V(1), V(0, 9)), V(1) >= V(1))
try: V(1) < 5
except TypeError as e: print(e)
@dataclass(frozen=True)
class F:
    a: int
f = F(1)
try: f.a = 2
except FrozenInstanceError as e: print(type(e).__name__, e)
try: del f.a
except FrozenInstanceError as e: print(e)
print(hash(f) == hash(F(1)), {f: "x"}[F(1)])
try: hash(V(1))
except TypeError as e: print(e)
