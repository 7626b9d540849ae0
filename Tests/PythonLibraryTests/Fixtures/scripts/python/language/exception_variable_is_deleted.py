try: 1 / 0
except ZeroDivisionError as e: saved = e
try: e
except NameError as x: print(x)
print(saved)
