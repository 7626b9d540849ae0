class A:
    def __init__(self, name): self.name = name
    def __del__(self): print('gone', self.name)
a = A('first')
b = a
del a
print('one name is left')
del b
print('after the last')
c = A('second')
c = None
print('after None')
d = A('third')
d = A('fourth')
print('after the new one')
del d
