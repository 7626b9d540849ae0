import sys
print(sys.version_info[:2], sys.version_info >= (3, 8), sys.maxsize, sys.byteorder, sys.float_info.epsilon, sys.float_info.max, sys.float_info.dig, sys.int_info.bits_per_digit, sys.getrecursionlimit(), "sys" in sys.modules, sys.hash_info.width, sys.maxunicode, sys.argv is not None, type(sys.path).__name__, sys.getdefaultencoding(), sys.intern("a") == "a", sys.exc_info(), sys.platform in ("linux", "darwin"), sys.implementation.name in ("cpython", "nbrun"))
try: 1 / 0
except ZeroDivisionError: print(sys.exc_info()[0].__name__, sys.exc_info()[1])
try: sys.exit("message")
except SystemExit as e: print(repr(e.code))
try: sys.setrecursionlimit(0)
except ValueError as e: print(e)
