def f():
    print(x)
    x = 1
try: f()
except UnboundLocalError as e: print(e)
def g(flag):
    if flag: y = 1
    return y
print(g(True))
try: g(False)
except UnboundLocalError as e: print(e)
try: nope
except NameError as e: print(e, e.name)
def h():
    z = 1
    del z
    try: z
    except UnboundLocalError as e: print(e)
    for i in []: pass
    try: i
    except UnboundLocalError as e: print(e)
h()
try: del nothing
except NameError as e: print(e)
undefined_name
