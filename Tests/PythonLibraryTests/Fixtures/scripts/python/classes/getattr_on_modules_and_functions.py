import math
print(getattr(math, "pi"), hasattr(math, "nope"), getattr(math, "nope", 1))
try: math.nope
except AttributeError as e: print(e)
try: (lambda: 1).nope
except AttributeError as e: print(e)
try: print.nope
except AttributeError as e: print(e)
try: (5).real = 1
except AttributeError as e: print(e)
try: "a".x = 1
except AttributeError as e: print(e)
try: math.pi.x
except AttributeError as e: print(e)
class A: pass
try: A.nope
except AttributeError as e: print(e)
try: A().nope
except AttributeError as e: print(e)
