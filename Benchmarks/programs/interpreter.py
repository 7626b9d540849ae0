"""A small stack machine: tokens, a recursive parser, and an evaluator with dispatch by dict and match."""


def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isdigit():
            j = i
            while j < len(text) and text[j].isdigit():
                j += 1
            yield ("number", int(text[i:j]))
            i = j
        elif c.isalpha():
            j = i
            while j < len(text) and text[j].isalnum():
                j += 1
            yield ("name", text[i:j])
            i = j
        else:
            if not c.isspace():
                yield ("sign", c)
            i += 1
    yield ("end", None)


class Parser:
    def __init__(self, text):
        self.items = list(tokens(text))
        self.at = 0

    def peek(self):
        return self.items[self.at]

    def take(self):
        item = self.items[self.at]
        self.at += 1
        return item

    def sum(self):
        node = self.product()
        while self.peek() in (("sign", "+"), ("sign", "-")):
            node = (self.take()[1], node, self.product())
        return node

    def product(self):
        node = self.atom()
        while self.peek()[1] == "*":
            self.take()
            node = ("*", node, self.atom())
        return node

    def atom(self):
        kind, value = self.take()
        if kind == "sign" and value == "(":
            node = self.sum()
            self.take()
            return node
        return (kind, value)


OPERATIONS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}


def evaluate(node, names):
    match node:
        case ("number", value):
            return value
        case ("name", name):
            return names[name]
        case (sign, left, right):
            return OPERATIONS[sign](evaluate(left, names), evaluate(right, names))


source = "(x + 12) * 3 - y * (7 - z2 * 2) + 100 * (x - 1) - (((4))) + long1name * 2"
total = 0
for i in range(1500):
    tree = Parser(source).sum()
    for j in range(6):
        total += evaluate(tree, {"x": i, "y": j, "z2": i + j, "long1name": 5})
print(total, tree)
