// The first script of every session: what the language itself has not and cells expect.
'use strict';
