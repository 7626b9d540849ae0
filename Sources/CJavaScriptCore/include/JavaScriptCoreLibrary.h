// JavaScriptCore's C interface, looked up in the library when it is first needed, so that a program that
// never meets a JavaScript cell neither loads nor needs it.
#ifndef NBRUN_JAVASCRIPTCORE_LIBRARY_H
#define NBRUN_JAVASCRIPTCORE_LIBRARY_H
#endif
