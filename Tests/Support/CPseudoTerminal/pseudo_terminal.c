#define _GNU_SOURCE
#include "pseudo_terminal.h"

#ifdef __linux__
#include <pty.h>
#else
#include <util.h>
#endif
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

static struct winsize window_size(int rows, int columns) {
  return (struct winsize){.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
}

pid_t pseudo_terminal_spawn(
    const char *path, char *const arguments[], char *const environment[], int rows, int columns, int *controller) {
  struct winsize size = window_size(rows, columns);
  pid_t process = forkpty(controller, NULL, NULL, &size);
  if (process == 0) {
    // The thread that forked may block signals; the program must not.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    // A descriptor inherited from another test's session would keep that session's terminal open.
    for (int descriptor = 3; descriptor < 1024; descriptor++) close(descriptor);
    execve(path, arguments, environment);
    _exit(127);
  }
  if (process > 0) fcntl(*controller, F_SETFD, FD_CLOEXEC);
  return process;
}

int pseudo_terminal_resize(int controller, int rows, int columns) {
  struct winsize size = window_size(rows, columns);
  return ioctl(controller, TIOCSWINSZ, &size);
}

int pseudo_terminal_open(int controller) {
  char name[128];
  if (ptsname_r(controller, name, sizeof name) != 0) return -1;
  return open(name, O_WRONLY | O_NOCTTY | O_CLOEXEC);
}
