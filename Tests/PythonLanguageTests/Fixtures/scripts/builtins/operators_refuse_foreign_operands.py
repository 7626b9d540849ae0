def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
attempt(lambda: 1 + "a")
attempt(lambda: "a" + 1)
attempt(lambda: [1] + "a")
attempt(lambda: (1,) + [1])
attempt(lambda: {} + {})
attempt(lambda: None + 1)
attempt(lambda: 1 - None)
attempt(lambda: "a" - "b")
attempt(lambda: [1] - [1])
attempt(lambda: 1 @ 2)
attempt(lambda: 1 < "a")
attempt(lambda: None < 1)
attempt(lambda: -"a")
attempt(lambda: ~"a")
attempt(lambda: +[])
attempt(lambda: 1 << -1)
attempt(lambda: 1 / 0)
attempt(lambda: 1 // 0)
attempt(lambda: 1 % 0)
attempt(lambda: "a" // 2)
attempt(lambda: {1} + {2})
attempt(lambda: 2 ** "a")
attempt(lambda: b"a" + "a")
attempt(lambda: "a" * None)
attempt(lambda: [1] * [1])
attempt(lambda: 5 in 5)
attempt(lambda: 5[0])
attempt(lambda: None[0])
attempt(lambda: len[0])
def add():
    x = [1]; x += 5
def sub():
    x = "a"; x -= 1
def plus():
    x = "a"; x += 1
def tup():
    x = (1,); x += [1]
attempt(add); attempt(sub); attempt(plus); attempt(tup)
