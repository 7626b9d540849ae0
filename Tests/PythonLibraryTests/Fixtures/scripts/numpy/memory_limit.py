# Arrays that there is no memory for are errors, however they come about.
import numpy as np

v = np.ones(3_000_000)
makers = {
    "zeros": lambda: np.zeros(2**43), "linspace": lambda: np.linspace(0, 1, 2**43),
    "rand": lambda: np.random.rand(2**22, 2**22), "diag": lambda: np.diag(v), "tri": lambda: np.tri(2**21),
    "meshgrid": lambda: np.meshgrid(v, v), "tile": lambda: np.tile(v, 2**21), "repeat": lambda: np.repeat(v, 2**21),
    "subtract": lambda: v[:, None] - v, "greater": lambda: v[:, None] > v, "outer": lambda: np.outer(v, v),
    "tile beyond all addresses": lambda: np.tile([1.0], 2**62),
}
for name, make in makers.items():
    try:
        make()
        print(name, "made")
    except (MemoryError, ValueError) as error:
        print(name, isinstance(error, MemoryError) or str(error))
