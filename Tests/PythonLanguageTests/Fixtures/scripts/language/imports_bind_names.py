try: import nowhere
except ModuleNotFoundError as e: print(e, e.name)
try: from builtins import nothing_here
except ImportError as e: print(e)
from builtins import len as size, abs
print(size([1]), abs(-2))
import builtins as b
print(b.max(1, 2), b.__name__)
try: import builtins.sub
except ModuleNotFoundError as e: print(e)
