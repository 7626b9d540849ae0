a = [3, 1]
print(a.sort(), a.append(1), a.reverse(), a.extend([]), a.insert(0, 0), a.remove(0), a.clear(), {}.update({}), set().add(1), set().update([2]))
