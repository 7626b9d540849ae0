for text in ["import threading\nthreading.Thread(target=print).start()", "import subprocess\nsubprocess.run(['ls'])"]:
    print(text.split("\n")[0])
import threading
lock = threading.Lock()
with lock: print(lock.locked())
print(threading.current_thread().name)
