def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
def few(): a, b, c = [1, 2]
def many(): a, b = (1, 2, 3)
def star(): a, *b, c = [1]
def none(): a, b = None
def number(): a, b = 5
def text(): a, b = "abc"
def ok():
    (a, b), *c = [(1, 2), 3, 4]
    return a, b, c
for f in (few, many, star, none, number, text, ok): attempt(f)
