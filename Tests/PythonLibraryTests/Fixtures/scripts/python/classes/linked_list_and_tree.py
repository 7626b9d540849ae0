class Node:
    def __init__(self, v, next=None): self.v, self.next = v, next
    def __iter__(self):
        n = self
        while n: yield n.v; n = n.next
    def __repr__(self): return "->".join(map(str, self))
print(Node(1, Node(2, Node(3))), sum(Node(4, Node(5))))
class Tree:
    def __init__(self): self.root = None
    def insert(self, v):
        def go(n):
            if n is None: return [v, None, None]
            i = 1 if v < n[0] else 2
            n[i] = go(n[i])
            return n
        self.root = go(self.root)
    def __iter__(self):
        def walk(n):
            if n:
                yield from walk(n[1])
                yield n[0]
                yield from walk(n[2])
        return walk(self.root)
t = Tree()
for x in [5, 2, 8, 1, 9, 3]: t.insert(x)
print(list(t))
