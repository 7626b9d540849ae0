from enum import Enum, IntEnum, auto
A = Enum("A", "X Y Z")
B = Enum("B", ["P", "Q"], start=5)
C = IntEnum("C", {"U": 10, "V": 20})
print(list(A), A.Y.value, B.Q.value, C.V + 1, A.__name__, list(B))
class W(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last): return name.lower()
    NORTH = auto()
    SOUTH = auto()
print([w.value for w in W])
