class Old:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print(list(Old()), 20 in Old(), 5 in Old(), max(Old()), *Old())
a, b, c = Old()
print(a, b, c, iter(Old()).__class__.__name__)
