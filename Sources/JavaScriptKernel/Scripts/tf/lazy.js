// Makes a global that is loaded when it is first read, and that a cell may declare anew.
(name, get) => {
  Object.defineProperty(globalThis, name, {
    configurable: true, enumerable: false,
    get() {
      const value = get();
      Object.defineProperty(globalThis, name, {configurable: true, enumerable: false, writable: true, value});
      return value;
    },
    set(value) {
      Object.defineProperty(globalThis, name, {configurable: true, enumerable: true, writable: true, value});
    },
  });
}
