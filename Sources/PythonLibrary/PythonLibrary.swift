// PythonLibrary
