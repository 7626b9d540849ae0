def f():
    try:
        print("try")
        return "returned"
    finally:
        print("finally")
print(f())
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally:
            print("cleanup", i)
    return "end"
print(g())
def h():
    try: return 1
    finally: return 2
print(h())
