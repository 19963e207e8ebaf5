#pragma once

// The wide-character functions are declared only when these are set before <curses.h>.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

// What Swift cannot import: macros with casts, mutable globals, variadic functions.

static const attr_t curses_bold = WA_BOLD;
static const attr_t curses_dim = WA_DIM;
static const attr_t curses_italic = WA_ITALIC;
static const attr_t curses_underline = WA_UNDERLINE;
static const attr_t curses_reverse = WA_REVERSE;

static const int curses_f0 = KEY_F0;

static inline WINDOW *curses_screen(void) { return stdscr; }
static inline int curses_colours(void) { return COLORS; }

// Opens the terminal called `type` for standard output and the input `descriptor`.
static inline SCREEN *curses_open(const char *type, int descriptor) {
  FILE *input = descriptor == STDIN_FILENO ? stdin : fdopen(descriptor, "r");
  return input ? newterm(type, stdout, input) : NULL;
}

// Looks up a terminal type: 1 if it is known and can address the cursor, 0 if it cannot, -1 if unknown.
static inline int curses_probe(const char *type) {
  int error = 0;
  if (setupterm(type, STDOUT_FILENO, &error) != OK) return error == 1 ? 0 : -1;
  int usable = cursor_address != NULL && clear_screen != NULL;
  del_curterm(cur_term);
  return usable;
}

// A string capability of the open terminal; NULL where it has none.
static inline const char *curses_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

// A cell's content with a colour pair of any number.
static inline int curses_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, (short)(pair > 0x7fff ? 0x7fff : pair), &pair);
}

// Whether text is written as UTF-8 under the locale in force.
static inline int curses_uses_utf8(void) { return !strcmp(nl_langinfo(CODESET), "UTF-8"); }

// Number of cells for a code point, as curses reckons it; -1 for one that it does not know.
static inline int curses_width(wchar_t character) { return wcwidth(character); }
