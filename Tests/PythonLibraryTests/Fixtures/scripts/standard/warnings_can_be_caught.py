import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    warnings.warn('careful')
    warnings.warn('old', DeprecationWarning)
print(len(caught), caught[0].message, caught[1].category.__name__)
warnings.filterwarnings('error', category=UserWarning)
try:
    warnings.warn('now an error')
except UserWarning as e:
    print('raised', e)
warnings.filterwarnings('ignore')
warnings.warn('silent')
print('done')
