assert True
assert 1, "fine"
try: assert 0
except AssertionError as e: print(repr(e), e.args)
try: assert [], "empty"
except AssertionError as e: print(repr(e))
assert (x := 0), f"x is {x}"
