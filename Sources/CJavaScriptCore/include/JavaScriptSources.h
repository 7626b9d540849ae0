// The JavaScript files of Sources/JavaScriptKernel/Scripts, part of the program (`scripts.c` lists them).
#ifndef NBRUN_JAVASCRIPT_SOURCES_H
#define NBRUN_JAVASCRIPT_SOURCES_H

/// The text of a file by its path below Scripts, without ".js"; NULL when there is no such file.
const char *javaScriptSource(const char *name);

#endif
