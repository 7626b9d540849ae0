class Shape:
    def __init__(self, *, color="red", **kw):
        super().__init__(**kw)
        self.color = color
class Named:
    def __init__(self, *, name="?", **kw):
        super().__init__(**kw)
        self.name = name
class Square(Shape, Named):
    def __init__(self, side, **kw):
        super().__init__(**kw)
        self.side = side
s = Square(2, color="blue", name="sq")
print(s.color, s.name, s.side)
try: Square(1, bad=2)
except TypeError as e: print(e)
print(super(Shape, s).__init__, )if 0 else None
print(super(Square, s).__thisclass__.__name__, super(Square, s).__self__ is s)
