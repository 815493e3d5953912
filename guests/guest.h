// What guests share: checking, skipping, and short names for what nearly every guest does.
//
// A guest prints what it observes, checks it with CHECK, and exits with 0. Exit code 99 means that
// a check failed, 77 that the machine lacks what the guest is about. Standard output is flushed
// line by line, so that nothing is lost or said twice by fork, exec and deaths.
#pragma once

#include <errno.h>
#include <ftw.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define UNUSED __attribute__((unused))
#define PAGE 4096UL

// Fails the guest unless the condition holds.
#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) guest_fail(__FILE__, __LINE__, #condition);                              \
    } while (0)

// The value of a call that must not return -1.
#define OK(call)                                                                                   \
    __extension__({                                                                                \
        __typeof__(call) guest_value = (call);                                                     \
        if (guest_value == (__typeof__(call))-1) guest_fail(__FILE__, __LINE__, #call);            \
        guest_value;                                                                               \
    })

// The call must return -1 and set this errno.
#define FAILS(call, error)                                                                         \
    do {                                                                                           \
        errno = 0;                                                                                 \
        long guest_value = (long)(call);                                                           \
        if (guest_value != -1 || errno != (error))                                                 \
            guest_fail(__FILE__, __LINE__, #call " fails with " #error);                           \
    } while (0)

// Waits, sleeping, until the condition holds.
#define WAIT_UNTIL(condition)                                                                      \
    while (!(condition)) sleep_ms(1)

UNUSED static void guest_fail(const char *file, int line, const char *what) {
    int error = errno;
    dprintf(2, "%s:%d: not so: %s (errno %d: %s)\n", file, line, what, error, strerror(error));
    _exit(99);
}

// Ends the guest: the machine lacks something.
UNUSED __attribute__((format(printf, 1, 2), noreturn)) static void skip(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    printf("skipped: ");
    vprintf(format, arguments);
    printf("\n");
    exit(77);
}

__attribute__((constructor)) static void guest_flush_line_by_line(void) {
    setvbuf(stdout, NULL, _IOLBF, 0);
}

UNUSED static void sleep_ms(long ms) {
    struct timespec left = {ms / 1000, ms % 1000 * 1000000};
    while (nanosleep(&left, &left) == -1 && errno == EINTR) continue;
}

UNUSED static pid_t gettid_now(void) { return (pid_t)syscall(SYS_gettid); }

// --- Files -------------------------------------------------------------------------------------

static char guest_temporary[256];
static pid_t guest_temporary_owner;

UNUSED static int guest_remove_one(const char *path, const struct stat *s, int t, struct FTW *f) {
    (void)s, (void)t, (void)f;
    return remove(path);
}

UNUSED static void guest_remove_temporary(void) {
    if (getpid() != guest_temporary_owner) return;
    nftw(guest_temporary, guest_remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

// Makes a fresh directory, removed at exit, and goes there: file names can then be short.
UNUSED static const char *enter_temporary(void) {
    const char *parent = getenv("TMPDIR");
    snprintf(guest_temporary, sizeof guest_temporary, "%s/guest-XXXXXX", parent ? parent : "/tmp");
    CHECK(mkdtemp(guest_temporary) != NULL);
    CHECK(chdir(guest_temporary) == 0);
    guest_temporary_owner = getpid();
    atexit(guest_remove_temporary);
    return guest_temporary;
}

UNUSED static void write_all(int fd, const void *bytes, size_t size) {
    for (const char *at = (const char *)bytes; size > 0;) {
        ssize_t done = write(fd, at, size);
        CHECK(done > 0);
        at += done;
        size -= (size_t)done;
    }
}

// Reads until `size` bytes are there or the end; returns how many.
UNUSED static size_t read_all(int fd, void *bytes, size_t size) {
    size_t have = 0;
    while (have < size) {
        ssize_t done = read(fd, (char *)bytes + have, size - have);
        CHECK(done >= 0);
        if (done == 0) break;
        have += (size_t)done;
    }
    return have;
}

UNUSED static void put_file(const char *name, const char *text) {
    FILE *file = fopen(name, "w");
    CHECK(file != NULL && fputs(text, file) >= 0 && fclose(file) == 0);
}

// The file's text in a buffer of its own, ended by a zero.
UNUSED static char *get_file(const char *name) {
    char *text = (char *)calloc(1, 65536);
    FILE *file = fopen(name, "r");
    CHECK(text != NULL && file != NULL);
    fread(text, 1, 65535, file);
    CHECK(fclose(file) == 0);
    return text;
}

// --- Processes ---------------------------------------------------------------------------------

// Waits for a child that must exit; its code.
UNUSED static int exit_code_of(pid_t child) {
    int status;
    CHECK(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    return WEXITSTATUS(status);
}

// Waits for a child that must be killed by a signal; its number.
UNUSED static int death_signal_of(pid_t child) {
    int status;
    CHECK(waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
    return WTERMSIG(status);
}

// Waits until another process sleeps in a system call.
UNUSED static void await_sleep_of(pid_t process) {
    char name[40], text[500] = "";
    snprintf(name, sizeof name, "/proc/%d/stat", process);
    do {
        sleep_ms(1);
        FILE *file = fopen(name, "r");
        CHECK(file != NULL && fgets(text, sizeof text, file) != NULL && fclose(file) == 0);
    } while (strncmp(strrchr(text, ')'), ") S", 3) != 0);
}

// A byte through a pipe: one process tells another to go on.
UNUSED static void tell(int fd) { CHECK(write(fd, "!", 1) == 1); }
UNUSED static void await(int fd) {
    char byte;
    CHECK(read(fd, &byte, 1) == 1);
}

// --- Threads -----------------------------------------------------------------------------------

UNUSED static pthread_t start(void *(*body)(void *), void *argument) {
    pthread_t thread;
    errno = pthread_create(&thread, NULL, body, argument);
    CHECK(errno == 0);
    return thread;
}

UNUSED static void *join(pthread_t thread) {
    void *value;
    errno = pthread_join(thread, &value);
    CHECK(errno == 0);
    return value;
}

UNUSED static long futex(void *word, int operation, long value, const void *timeout_or_value,
                         void *second_word, int third_value) {
    return syscall(SYS_futex, word, operation, value, timeout_or_value, second_word, third_value);
}

// --- Signals -----------------------------------------------------------------------------------

UNUSED static void on_signal(int number, void (*handler)(int, siginfo_t *, void *), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_flags = flags | SA_SIGINFO;
    action.sa_sigaction = handler;
    sigemptyset(&action.sa_mask);
    CHECK(sigaction(number, &action, NULL) == 0);
}

UNUSED static sigset_t set_of(int number) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    return set;
}

UNUSED static void block_signal(int number) {
    sigset_t set = set_of(number);
    CHECK(pthread_sigmask(SIG_BLOCK, &set, NULL) == 0);
}

UNUSED static void unblock_signal(int number) {
    sigset_t set = set_of(number);
    CHECK(pthread_sigmask(SIG_UNBLOCK, &set, NULL) == 0);
}
