class N(str):
    def __str__(self): return 'r'
class I(int):
    def __str__(self): return 'i'
class F(float):
    def __str__(self): return 'f'
class T(tuple):
    def __str__(self): return 't'
print(f'{N("q")}', format(N("q")), '{}'.format(N('q')), f'{N("q"):>3}', '%s' % N('q'), ''.join([N('q')]))
print(f'{I(3)}', format(I(3)), '{}'.format(I(3)), f'{I(3):>3}', '%s' % I(3), '%d' % I(3))
print(f'{F(3)}', format(F(3)), '{}'.format(F(3)), f'{F(3):>5}', '%s' % F(3))
print(f'{T((1,))}', f'{T((1,))!r}', f'{N("q")!s}', f'{N("q")!r}')
