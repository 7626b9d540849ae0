import matplotlib.pyplot as plt
import numpy as np


def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__, str(error)[:70])


attempt(lambda: plt.plot([1, 2], [1]))
attempt(lambda: plt.plot([1], [1], "zz"))
attempt(lambda: plt.plot([1], [1], [1]))
attempt(lambda: plt.scatter([1, 2], [1]))
attempt(lambda: plt.scatter([1, 2], [1, 2], c=[1, 2, 3]))
attempt(lambda: plt.subplot(2, 2, 5))
attempt(lambda: plt.imshow(np.zeros((2, 2, 7))))
attempt(lambda: plt.plot([1], color="nocolor"))
attempt(lambda: plt.axis("strange"))
attempt(lambda: plt.hist([1], histtype="x"))
attempt(lambda: plt.figure(figsize=(0, 1)))
