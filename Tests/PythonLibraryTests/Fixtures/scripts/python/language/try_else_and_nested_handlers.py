def f(x):
    try:
        r = 10 / x
    except ZeroDivisionError:
        print("zero")
        return None
    except (TypeError, ValueError) as e:
        print("type", e)
    else:
        print("fine", r)
    finally:
        print("finally")
f(2); f(0); f("a")
try:
    try: 1 / 0
    except KeyError: print("no")
except ArithmeticError as e: print("outer", type(e).__name__)
