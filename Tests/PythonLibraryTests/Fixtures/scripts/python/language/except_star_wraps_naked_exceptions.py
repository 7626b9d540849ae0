try: raise ValueError("naked")
except* ValueError as g: print(type(g).__name__, g.exceptions, repr(g.message))
try:
    try: raise ValueError("naked")
    except* TypeError: print("no")
except ValueError as e: print("passed", e)
try: x = 1
except* ValueError: print("no")
else: print("else ran")
finally: print("finally ran")
