import sys
print(sys.version_info[:2], sys.version_info >= (3, 6), sys.version_info.major, sys.maxsize, sys.byteorder, sys.float_info.epsilon, sys.float_info.max, sys.getrecursionlimit(), sys.getsizeof(0), sys.getsizeof(''), sys.getsizeof(1.5))
sys.stdout.write('written\n'); sys.stdout.flush(); print('to stderr', file=sys.stderr)
sys.path.append('x'); print(sys.path[-1], sys.intern('a'), sys.version_info.releaselevel)
try:
    sys.exit(3)
except SystemExit as e:
    print('exit', e.code)
