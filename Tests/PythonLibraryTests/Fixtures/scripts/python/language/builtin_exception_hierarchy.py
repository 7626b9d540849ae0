for c in [KeyError, IndexError, ZeroDivisionError, ModuleNotFoundError, FileNotFoundError, UnicodeDecodeError, RecursionError, NotImplementedError,
          StopIteration, KeyboardInterrupt, SystemExit, UnboundLocalError, OverflowError, BrokenPipeError, TabError, UserWarning, ExceptionGroup]:
    print(" < ".join(b.__name__ for b in c.__mro__))
