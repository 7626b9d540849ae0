import sys
print(sys.get_int_max_str_digits())
for f in (lambda: str(10 ** 5000), lambda: int("1" * 5000), lambda: repr(10 ** 4300), lambda: "%d" % 10 ** 5000 and 1, lambda: f"{10 ** 6000}", lambda: len(hex(10 ** 5000)), lambda: len(str(10 ** 4299))):
    try:
        r = f()
        print(r if isinstance(r, int) else len(r))
    except ValueError as e: print(e)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)))
sys.set_int_max_str_digits(1000)
try: str(10 ** 1000)
except ValueError as e: print(e)
print(len(str(10 ** 999)), sys.get_int_max_str_digits())
try: sys.set_int_max_str_digits(5)
except ValueError as e: print(e)
