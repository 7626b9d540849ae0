import numpy as np

people = np.zeros(4, dtype={'names': ('name', 'age', 'weight'), 'formats': ('U10', 'i4', 'f8')})
print(people.dtype)
people['name'] = ['Alice', 'Bob', 'Cathy', 'Doug']
people['age'] = [25, 45, 37, 19]
people['weight'] = [55.0, 85.5, 68.0, 61.5]
print(people)
print(repr(people))
print(people['name'], people[0], people[-1]['name'])
print(repr(people[0]), people.shape, people.dtype.names, people.itemsize, len(people))
print(people[people['age'] < 30]['name'])
ages = people['age']
ages += 1
print(people[['name', 'age']])
people[1] = ('Bo', 50, 80.25)
print(people[1:3].tolist())
print(np.dtype([('x', float), ('y', 'i2', 3)]), np.dtype('S10,i4,f8'))
matrix = np.zeros(1, dtype=[('id', 'i8'), ('mat', 'f8', (2, 2))])
print(matrix[0], matrix['mat'][0])
pairs = np.array([(1, 2.5), (3, 4.0)], dtype=[('a', int), ('b', float)])
print(pairs, pairs['b'].mean())
print(pairs.view(np.recarray).a)
people.sort(order='age')
print(people['name'], np.array([(1, 2)], dtype='i4,i4'))
try:
    people['height']
except ValueError as error:
    print(error)
