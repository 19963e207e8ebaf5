#pragma once
#include <gumbo.h>
#include <string.h>

// The length of a string that the parser made, in bytes.
static inline size_t gumbo_length(const char *text) { return strlen(text); }
