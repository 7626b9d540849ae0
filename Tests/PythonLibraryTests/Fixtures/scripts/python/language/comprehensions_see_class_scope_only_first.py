class A:
    n = 3
    values = [i for i in range(n)]
    try: bad = [n for i in range(2)]
    except NameError as e: print(e)
print(A.values)
x = 5
[x for x in range(3)]
print(x)
