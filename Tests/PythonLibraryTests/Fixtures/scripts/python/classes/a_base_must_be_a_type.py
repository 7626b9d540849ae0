try:
    class Z(5): pass
except TypeError as e: print(e)
try:
    class Z("text"): pass
except TypeError as e: print(e)
try:
    class Z(bool): pass
except TypeError as e: print(e)
try:
    class Z(type(None)): pass
except TypeError as e: print(e)
try:
    class Z(range): pass
except TypeError as e: print(e)
try:
    class Z(int, str): pass
except TypeError as e: print(e)
try:
    class Z(object, object): pass
except TypeError as e: print(e)
try:
    class Z(slice, metaclass=type): pass
except TypeError as e: print(e)
try:
    def f(): pass
    class Z(type(f)): pass
except TypeError as e: print(e)
