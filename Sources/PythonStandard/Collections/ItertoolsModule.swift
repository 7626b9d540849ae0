import PythonLanguage

/// `itertools` (more in Combinations.swift and IterationTypes.swift) and `functools`.
enum IterationModules {
    static let modules = [
        NativeModule(
            "itertools", doc: "Iterators for efficient loops.",
            functions: Combinations.functions + IterationTypes.functions,
            python: itertools),
        NativeModule("functools", doc: "Tools for functions.", functions: [reduce], python: functools),
        OperatorModule.module,
    ]

    private static let reduce = NativeRow("reduce(function, iterable, initial=..., /)") {
        machine, args throws(PythonError) in
        var result = args[2]
        guard try machine.isIterable(args[1]) else {
            throw machine.raise(.typeError, "reduce() arg 2 must support iteration")
        }
        try machine.iterate(args[1]) { element throws(PythonError) in
            result = result.isUndefined ? element : try machine.call(args[0], [result, element])
            return true
        }
        if result.isUndefined {
            throw machine.raise(.typeError, "reduce() of empty iterable with no initial value")
        }
        return result
    }

    private static let itertools = #"""
        _missing = object()


        class count:
            def __init__(self, start=0, step=1):
                for value in (start, step):
                    if isinstance(value, str) or not hasattr(value, "__add__"):
                        raise TypeError("a number is required")
                self._value = start
                self._step = step

            def __iter__(self):
                return self

            def __next__(self):
                value = self._value
                self._value = value + self._step
                return value

            def __repr__(self):
                if self._step == 1:
                    return "count(%r)" % self._value
                return "count(%r, %r)" % (self._value, self._step)


        class repeat:
            def __init__(self, *args, **kwargs):
                self._make(*args, **kwargs)

            def _make(self, object=_missing, times=None):
                if object is _missing:
                    raise TypeError("repeat() missing required argument 'object' (pos 1)")
                self._object = object
                self._times = None if times is None else max(times, 0)

            def __iter__(self):
                return self

            def __next__(self):
                if self._times is not None:
                    if self._times == 0:
                        raise StopIteration
                    self._times -= 1
                return self._object

            def __length_hint__(self):
                return self._times

            def __repr__(self):
                if self._times is None:
                    return "repeat(%r)" % (self._object,)
                return "repeat(%r, %r)" % (self._object, self._times)


        def cycle(iterable, /):
            saved = []
            for element in iterable:
                yield element
                saved.append(element)
            while saved:
                for element in saved:
                    yield element


        def accumulate(iterable, func=None, *, initial=None):
            iterator = iter(iterable)
            total = initial
            if initial is None:
                try:
                    total = next(iterator)
                except StopIteration:
                    return
            yield total
            for element in iterator:
                total = total + element if func is None else func(total, element)
                yield total


        def _chain(iterables):
            for iterable in iterables:
                for element in iterable:
                    yield element


        class chain:
            def __new__(cls, *iterables):
                return _chain(iterables)

            @staticmethod
            def from_iterable(iterable, /):
                return _chain(iterable)


        def compress(data, selectors):
            return (element for element, chosen in zip(data, selectors) if chosen)


        def dropwhile(predicate, iterable, /):
            iterator = iter(iterable)
            for element in iterator:
                if not predicate(element):
                    yield element
                    break
            for element in iterator:
                yield element


        def takewhile(predicate, iterable, /):
            for element in iterable:
                if not predicate(element):
                    return
                yield element


        def filterfalse(predicate, iterable, /):
            if predicate is None:
                predicate = bool
            for element in iterable:
                if not predicate(element):
                    yield element


        def starmap(function, iterable, /):
            for arguments in iterable:
                yield function(*arguments)


        def pairwise(iterable, /):
            iterator = iter(iterable)
            try:
                previous = next(iterator)
            except StopIteration:
                return
            for element in iterator:
                yield previous, element
                previous = element


        def zip_longest(*iterables, **options):
            if any(name != "fillvalue" for name in options):
                raise TypeError("zip_longest() got an unexpected keyword argument")
            return _zip_longest(iterables, options.get("fillvalue"))


        def _zip_longest(iterables, fillvalue):
            iterators = [iter(iterable) for iterable in iterables]
            active = len(iterators)
            if not active:
                return
            while True:
                values = []
                for index, iterator in enumerate(iterators):
                    try:
                        value = next(iterator) if iterator is not None else fillvalue
                    except StopIteration:
                        active -= 1
                        if not active:
                            return
                        iterators[index] = None
                        value = fillvalue
                    values.append(value)
                yield tuple(values)


        def tee(iterable, n=2, /):
            if n < 0:
                raise ValueError("n must be >= 0")
            iterator = iter(iterable)
            queues = [[] for _ in range(n)]

            def branch(queue):
                while True:
                    if not queue:
                        try:
                            value = next(iterator)
                        except StopIteration:
                            return
                        for other in queues:
                            other.append(value)
                    yield queue.pop(0)

            return tuple(branch(queue) for queue in queues)
        """#

    private static let functools = #"""
        WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
        WRAPPER_UPDATES = ("__dict__",)


        def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
            for name in assigned:
                try:
                    value = getattr(wrapped, name)
                except AttributeError:
                    pass
                else:
                    setattr(wrapper, name, value)
            for name in updated:
                getattr(wrapper, name).update(getattr(wrapped, name, {}))
            wrapper.__wrapped__ = wrapped
            return wrapper


        def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
            return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


        class partial:
            def __init__(self, func, /, *args, **keywords):
                if not callable(func):
                    raise TypeError("the first argument must be callable")
                if isinstance(func, partial):
                    args = func.args + args
                    keywords = {**func.keywords, **keywords}
                    func = func.func
                self.func = func
                self.args = args
                self.keywords = keywords

            def __call__(self, /, *args, **keywords):
                if self.keywords:
                    keywords = {**self.keywords, **keywords}
                return self.func(*self.args, *args, **keywords)

            def __repr__(self):
                parts = [repr(self.func)] + [repr(value) for value in self.args]
                parts += ["%s=%r" % pair for pair in self.keywords.items()]
                return "functools.partial(%s)" % ", ".join(parts)


        class partialmethod:
            def __init__(self, func, /, *args, **keywords):
                self.func = func
                self.args = args
                self.keywords = keywords

            def __get__(self, obj, cls=None):
                def method(*args, **keywords):
                    return self.func(obj, *self.args, *args, **{**self.keywords, **keywords})
                return method


        _CacheInfo = None


        def _cache_info(*numbers):
            # Made with the first: few programs ask, and each that caches would import collections.
            global _CacheInfo
            if _CacheInfo is None:
                from collections import namedtuple
                _CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module=__name__)
            return _CacheInfo(*numbers)


        def lru_cache(maxsize=128, typed=False):
            if callable(maxsize):
                return _cached(maxsize, 128, typed)
            if maxsize is not None and not isinstance(maxsize, int):
                raise TypeError("Expected first argument to be an integer, a callable, or None")
            return lambda function: _cached(function, maxsize, typed)


        def cache(user_function, /):
            return _cached(user_function, None, False)


        def _cached(function, maxsize, typed):
            known = {}
            hits = misses = 0
            missing = object()

            def wrapper(*args, **kwargs):
                nonlocal hits, misses
                key = args
                if kwargs:
                    key += (missing,) + tuple(kwargs.items())
                if typed:
                    key += tuple([type(value) for value in args])
                found = known.get(key, missing)
                if found is not missing:
                    hits += 1
                    if maxsize:
                        known[key] = known.pop(key)
                    return found
                misses += 1
                result = function(*args, **kwargs)
                if maxsize != 0:
                    known[key] = result
                    if maxsize is not None and len(known) > maxsize:
                        del known[next(iter(known))]
                return result

            def cache_info():
                return _cache_info(hits, misses, maxsize, len(known))

            def cache_clear():
                nonlocal hits, misses
                known.clear()
                hits = misses = 0

            wrapper.cache_info = cache_info
            wrapper.cache_clear = cache_clear
            wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
            return update_wrapper(wrapper, function)


        class cached_property:
            def __init__(self, func):
                self.func = func
                self.__doc__ = func.__doc__

            def __set_name__(self, owner, name):
                self.attrname = name

            def __get__(self, instance, owner=None):
                if instance is None:
                    return self
                value = instance.__dict__[self.attrname] = self.func(instance)
                return value


        def cmp_to_key(mycmp):
            class K:
                __slots__ = ["obj"]

                def __init__(self, obj):
                    self.obj = obj

                def __lt__(self, other):
                    return mycmp(self.obj, other.obj) < 0

                def __gt__(self, other):
                    return mycmp(self.obj, other.obj) > 0

                def __eq__(self, other):
                    return mycmp(self.obj, other.obj) == 0

                def __le__(self, other):
                    return mycmp(self.obj, other.obj) <= 0

                def __ge__(self, other):
                    return mycmp(self.obj, other.obj) >= 0

                __hash__ = None

            return K


        def total_ordering(cls):
            own = {op for op in ("__lt__", "__le__", "__gt__", "__ge__")
                   if getattr(cls, op, None) is not getattr(object, op, None)}
            if not own:
                raise ValueError("must define at least one ordering operation: < > <= >=")
            root = max(own)

            def derived(op):
                def method(self, other):
                    answer = getattr(type(self), root)(self, other)
                    if answer is NotImplemented:
                        return answer
                    equal = self == other
                    less = {"__lt__": answer and not equal, "__le__": answer and not equal,
                            "__gt__": not answer and not equal, "__ge__": not answer}[root]
                    return {"__lt__": less, "__le__": less or equal, "__gt__": not less and not equal,
                            "__ge__": not less}[op]
                method.__name__ = op
                return method

            for op in ("__lt__", "__le__", "__gt__", "__ge__"):
                if op not in own:
                    setattr(cls, op, derived(op))
            return cls


        def singledispatch(func):
            registry = {object: func}

            def dispatch(cls):
                for base in cls.__mro__:
                    if base in registry:
                        return registry[base]
                # Abstract classes that only isinstance() knows.
                for base in reversed(registry):
                    if base is not object and issubclass(cls, base):
                        return registry[base]
                return func

            def members(cls):
                """The classes of a class or a union; None for anything else."""
                if isinstance(cls, type):
                    return (cls,)
                parts = getattr(cls, "__args__", None)
                if parts and (type(cls) is type(int | str) or getattr(cls, "__origin__", None) is not None and str(
                        cls).startswith(("typing.Union", "typing.Optional"))):
                    return parts if all(isinstance(part, type) for part in parts) else None
                return None

            def register(cls, function=None):
                if members(cls) is not None:
                    if function is None:
                        return lambda function: register(cls, function)
                else:
                    if function is not None:
                        raise TypeError("Invalid first argument to `register()`. %r is not a class or union type."
                                        % (cls,))
                    hints = getattr(cls, "__annotations__", {})
                    if not hints:
                        raise TypeError("Invalid first argument to `register()`: %r. Use either `@register(some_class)`"
                                        " or plain `@register` on an annotated function." % (cls,))
                    function = cls
                    from typing import get_type_hints
                    name, cls = next(iter(get_type_hints(function).items()))
                    if members(cls) is None:
                        raise TypeError("Invalid annotation for %r. %r is not a class." % (name, cls))
                for part in members(cls):
                    registry[part] = function
                return function

            def wrapper(*args, **kwargs):
                if not args:
                    raise TypeError("%s requires at least 1 positional argument" % func.__name__)
                return dispatch(type(args[0]))(*args, **kwargs)

            wrapper.register = register
            wrapper.dispatch = dispatch
            wrapper.registry = registry
            return update_wrapper(wrapper, func)


        class singledispatchmethod:
            def __init__(self, func):
                if not callable(func) and not hasattr(func, "__get__"):
                    raise TypeError("%r is not callable or a descriptor" % (func,))
                self.dispatcher = singledispatch(func)
                self.func = func

            def register(self, cls, method=None):
                return self.dispatcher.register(cls, method)

            def __get__(self, obj, cls=None):
                def method(*args, **kwargs):
                    chosen = self.dispatcher.dispatch(args[0].__class__)
                    return chosen.__get__(obj, cls)(*args, **kwargs)
                method.register = self.register
                return update_wrapper(method, self.func) if hasattr(self.func, "__name__") else method
        """#
}
