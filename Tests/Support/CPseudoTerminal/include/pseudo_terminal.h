#pragma once

#include <sys/types.h>

// Starts a program on a new pseudo-terminal, whose other end is put into `controller`. fork(2) cannot be called from
// Swift. Returns -1 on failure; a program that cannot be started ends with status 127.
pid_t pseudo_terminal_spawn(
    const char *path, char *const arguments[], char *const environment[], int rows, int columns, int *controller);

// Gives the terminal a new size; the kernel tells the program.
int pseudo_terminal_resize(int controller, int rows, int columns);

// Opens the program's side of a pseudo-terminal for writing. Returns -1 where it has gone.
int pseudo_terminal_open(int controller);
