import numpy as np


def show(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: np.polyval(0.5, 2))
show(lambda: np.polyder([1, 2], -5))
show(lambda: np.polyint([1, 2], -5))
show(lambda: np.vander([1.0, 2.0], -5))
show(lambda: np.linspace(3, 3, 2**62))
show(lambda: np.diag_indices(2**50))
show(lambda: np.diag_indices(-1))
show(lambda: np.fft.rfftfreq(0 + 1))
show(lambda: np.trim_zeros(np.array([[0, 0, 0], [0, 1, 0], [0, 0, 0]])))
show(lambda: np.trim_zeros(np.array([[0, 0, 0], [0, 1, 0], [0, 0, 0]]), axis=0))
show(lambda: np.trim_zeros([0, 1, 0], "b"))
show(lambda: np.trim_zeros((0, 0)))
show(lambda: np.trim_zeros(np.zeros(3), "f"))
