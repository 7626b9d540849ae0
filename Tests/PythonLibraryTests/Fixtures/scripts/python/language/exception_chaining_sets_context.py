try:
    try: 1 / 0
    except ZeroDivisionError: {}["k"]
except KeyError as e:
    print(repr(e.__context__), e.__cause__)
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError("v") from z
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
