import doctest


def add(a, b):
    """Adds two things.

    >>> add(1, 2)
    3
    >>> add(1, 2)
    4
    >>> for n in range(2):
    ...     add(n, 1)
    1
    2
    >>> add(1, '2')
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    >>> add([1] * 9, [2])  # doctest: +ELLIPSIS
    [1, ..., 2]
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    """
    return a + b


class Counter:
    """
    >>> c = Counter()
    >>> c.step()
    'x'
    >>> c.step().upper()
    'X'
    """

    def step(self):
        """
        >>> Counter().step()  # doctest: +SKIP
        'y'
        >>> print(Counter().step(),   1)   # doctest: +NORMALIZE_WHITESPACE
        x      1
        """
        return 'x'


finder = doctest.DocTestFinder()
for f in (add, Counter):
    for test in finder.find(f, globs=globals()):
        test.filename = 'here'
        test.lineno = 0
        print(test.name, len(test.examples), doctest.DocTestRunner().run(test))
parsed = doctest.DocTestParser().get_examples('text\n  >>> 1 + 1 # two\n  2\n\nmore\n')
print([(e.source, e.want, e.lineno, e.indent) for e in parsed])
print(doctest.OutputChecker().check_output('1\n', '1 \n', 0), doctest.ELLIPSIS)
code = compile('for i in range(2):\n    i * 10\n', 'x', 'single')
exec(code)
