lines = ["3 apples", "4 pears", "x bad", "5 figs"]
words = (l.split() for l in lines)
good = ((int(n), w) for n, w in words if n.isdigit())
print({w: n for n, w in good})
def running(it):
    total = 0
    for x in it:
        total += x
        yield total
print(list(running(running(range(5)))))
