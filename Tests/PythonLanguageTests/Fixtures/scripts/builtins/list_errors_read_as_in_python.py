def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
a = [1, 2, 3]
attempt(lambda: a[3])
attempt(lambda: a[-4])
attempt(lambda: a["x"])
attempt(lambda: a[1.0])
attempt(lambda: [].pop())
attempt(lambda: a.pop(7))
attempt(lambda: a.remove(9))
attempt(lambda: a.index(9))
attempt(lambda: a.index("q"))
attempt(lambda: a + (1,))
attempt(lambda: a + 1)
attempt(lambda: a * 1.5)
attempt(lambda: a * "x")
attempt(lambda: a < 3)
attempt(lambda: a.append())
attempt(lambda: a.append(1, 2))
attempt(lambda: a.insert(1))
attempt(lambda: a.sort(1))
attempt(lambda: list(5))
attempt(lambda: hash(a))
attempt(lambda: {a: 1})
attempt(lambda: a.nothing)
def assign(): a[5] = 1
def delete(): del a[5]
def extended(): a[::2] = [1]
def scalar(): a[0:1] = 5
attempt(assign); attempt(delete); attempt(extended); attempt(scalar)
