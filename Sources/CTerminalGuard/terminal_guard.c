#define _GNU_SOURCE
#include "terminal_guard.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

// Read by signal handlers, so everything is set before `armed` is.
static struct termios modes;
static char reset_bytes[512];
static size_t reset_count;
static int input_descriptor, output_descriptor;
static volatile sig_atomic_t armed;

static volatile sig_atomic_t diverted;
static int diverted_errors = -1, real_errors = -1;

static int forward_descriptor = -1;
static struct sigaction previous[NSIG];

void terminal_guard_write(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

void terminal_guard_replay_errors(void) {
  if (!diverted) return;
  diverted = 0;
  dup2(real_errors, STDERR_FILENO);
  // A library that writes without end must not flood the terminal: the end says most.
  enum { most = 65536 };
  off_t end = lseek(diverted_errors, 0, SEEK_END);
  off_t position = end > most ? end - most : 0;
  char buffer[4096];
  ssize_t count;
  while ((count = pread(diverted_errors, buffer, sizeof buffer, position)) > 0) {
    terminal_guard_write(STDERR_FILENO, buffer, (size_t)count);
    position += count;
  }
  close(diverted_errors);
  close(real_errors);
}

void terminal_guard_divert_errors(void) {
  if (diverted || !isatty(STDERR_FILENO)) return;
#ifdef __linux__
  diverted_errors = memfd_create("standard error", MFD_CLOEXEC);
#else
  FILE *file = tmpfile();
  diverted_errors = file ? dup(fileno(file)) : -1;
  if (file) fclose(file);
#endif
  if (diverted_errors < 0) return;
  real_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real_errors < 0 || dup2(diverted_errors, STDERR_FILENO) < 0) {
    close(diverted_errors);
    return;
  }
  diverted = 1;
}

static void restore(void) {
  if (!armed) return;
  armed = 0;
  terminal_guard_write(output_descriptor, reset_bytes, reset_count);
  tcsetattr(input_descriptor, TCSANOW, &modes);
  terminal_guard_replay_errors();
}

static void on_fatal_signal(int signal) {
  int error = errno;
  restore();
  errno = error;
  // On to whoever had the signal before: Swift's backtracer, or the default.
  sigaction(signal, &previous[signal], NULL);
  raise(signal);
}

static void install_fatal_handlers(void) {
  static int installed;
  if (installed) return;
  installed = 1;
  atexit(restore);
  // A stack overflow leaves no room for a handler on the stack itself.
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    static char room[65536];
    stack = (stack_t){.ss_sp = room, .ss_size = sizeof room};
    sigaltstack(&stack, NULL);
  }
  const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT};
  struct sigaction action = {.sa_handler = on_fatal_signal, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) sigaction(fatal[i], &action, &previous[fatal[i]]);
}

int terminal_guard_remember(int input) {
  input_descriptor = input;
  return tcgetattr(input, &modes);
}

int terminal_guard_arm(int output, const char *reset, size_t count) {
  if (count > sizeof reset_bytes) return -1;
  armed = 0;
  memcpy(reset_bytes, reset, count);
  reset_count = count;
  output_descriptor = output;
  install_fatal_handlers();
  armed = 1;
  return 0;
}

void terminal_guard_disarm(void) { armed = 0; }

static void on_forwarded_signal(int signal) {
  int error = errno;
  unsigned char byte = (unsigned char)signal;
  ssize_t written = write(forward_descriptor, &byte, 1);
  (void)written;
  errno = error;
}

void terminal_guard_forward(int signal, int descriptor) {
  struct sigaction action;
  if (sigaction(signal, NULL, &action) == 0 && action.sa_handler == SIG_IGN) return;
  forward_descriptor = descriptor;
  action = (struct sigaction){.sa_handler = on_forwarded_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

static void act_by_default(int number) {
  signal(number, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
}

void terminal_guard_die(int signal) {
  act_by_default(signal);
  _exit(128 + signal);
}

void terminal_guard_stop(void) {
  struct sigaction before;
  sigaction(SIGTSTP, NULL, &before);
  // The others of the group first. A signal to the whole process may be taken by any thread, and would let this one
  // run on for a while; one raised stops it here, and is dropped by the kernel where no shell could continue it.
  signal(SIGTSTP, SIG_IGN);
  kill(0, SIGTSTP);
  act_by_default(SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}

int terminal_guard_size(int terminal, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(terminal, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}

int terminal_guard_available(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}

uintptr_t terminal_guard_thread(void) { return (uintptr_t)pthread_self(); }

short terminal_guard_new_session_flag(void) { return POSIX_SPAWN_SETSID; }
