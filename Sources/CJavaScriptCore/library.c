#include "JavaScriptCoreLibrary.h"
