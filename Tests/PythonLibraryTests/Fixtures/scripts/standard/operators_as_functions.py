import operator
from operator import itemgetter, attrgetter, methodcaller
print(operator.add(1, 2), operator.mul(3, 4), operator.truediv(1, 4), operator.neg(2), operator.contains([1], 1), operator.getitem([5], 0), operator.eq(1, 1), operator.not_(0), operator.concat('a', 'b'), operator.index(3))
print(sorted([('b', 2), ('a', 3)], key=itemgetter(1)), itemgetter(0, 2)('abc'), max({'a': 1, 'b': 5}.items(), key=itemgetter(1)), methodcaller('upper')('x'), attrgetter('real')(3), attrgetter('__class__.__name__')(3))
