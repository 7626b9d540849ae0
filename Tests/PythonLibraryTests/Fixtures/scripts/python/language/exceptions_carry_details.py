try: open("missing.txt")
except OSError as e: print(e.errno, e.strerror, e.filename, type(e).__name__, e)
try: import nope.sub
except ImportError as e: print(e.name, e)
try: [].nope
except AttributeError as e: print(e.name, e.obj, e)
try: nope
except NameError as e: print(e.name)
try: {}["k"]
except KeyError as e: print(e, e.args)
try: b"\xff".decode()
except UnicodeDecodeError as e: print(e.encoding, e.object, e.start, e.end, e.reason)
try: next(iter([]))
except StopIteration as e: print(e.value)
