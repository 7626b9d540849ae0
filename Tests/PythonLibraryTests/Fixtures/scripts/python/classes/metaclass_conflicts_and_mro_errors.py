class M1(type): pass
class M2(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
class X: pass
class Y(X): pass
for text in ["class C(A, B): pass", "class Z(X, Y): pass", "class Z(X, X): pass", "class Z(bool): pass", "class Z(int, str): pass", "class Z(int, str): pass",
             "class Z(X, metaclass=5): pass", "type('Z', 5, {})", "type('Z', (), 5)", "type(1, (), {})", "class Z(type(None)): pass"]:
    try: exec(text)
    except TypeError as e: print(e)
