class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message, excs)
g = MyGroup("mine", [ValueError(1), TypeError(2)])
g.add_note("note")
m, r = g.split(ValueError)
print(type(m).__name__, m.__notes__, type(r).__name__)
try: raise g
except* TypeError as t: print(type(t).__name__, t.exceptions)
except* Exception as rest: print(repr(rest))
