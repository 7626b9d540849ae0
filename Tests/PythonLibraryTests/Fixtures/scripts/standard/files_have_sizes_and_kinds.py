import os
with open('a.txt', 'w') as f: f.write('hello')
print(os.path.getsize('a.txt'), os.stat('a.txt').st_size)
os.rename('a.txt', 'b.txt'); print(os.path.exists('a.txt'), os.path.exists('b.txt'))
try: open('')
except FileNotFoundError as e: print(e)
