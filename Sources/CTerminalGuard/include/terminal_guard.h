#pragma once

#include <stddef.h>
#include <stdint.h>

// What gives the terminal back when the program ends in a way that runs no Swift code, and what else a terminal
// needs that must be C because it runs in signal handlers.

// Remembers the modes of the terminal `input` as those to be restored. Returns -1 on failure.
int terminal_guard_remember(int input);

// From now until `terminal_guard_disarm` a fatal signal or `exit` restores the modes and writes `reset`, at most 512
// bytes, to `output`. Returns -1 for more.
int terminal_guard_arm(int output, const char *reset, size_t count);

// The terminal has been given back, or is about to be.
void terminal_guard_disarm(void);

// Diverts standard error, if that is a terminal, into memory, so that no library draws over the screen.
void terminal_guard_divert_errors(void);

// Ends the diversion and writes the end of what was diverted to standard error.
void terminal_guard_replay_errors(void);

// From now on `signal` writes its number as one byte to `descriptor`, unless the program was started with the signal
// ignored.
void terminal_guard_forward(int signal, int descriptor);

// Ends the program as `signal` does by default.
void terminal_guard_die(int signal);

// Stops the process group as Ctrl-Z does by default; returns when continued, or at once where nobody could continue
// it.
void terminal_guard_stop(void);

// The terminal's size. Returns -1 where it has none.
int terminal_guard_size(int terminal, int *rows, int *columns);

// Writes all of it, as far as the terminal takes it.
void terminal_guard_write(int terminal, const char *bytes, size_t count);

// Number of bytes that can be read at once; -1 on failure.
int terminal_guard_available(int descriptor);

// A number for the calling thread.
uintptr_t terminal_guard_thread(void);

// The flag of posix_spawn(3) that starts a session without a terminal.
short terminal_guard_new_session_flag(void);
