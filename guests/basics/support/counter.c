// A library with state, thread-local state, a constructor and a destructor.
#include <stdio.h>

static int counter;
static __thread int thread_counter = 10;

int count(void) { return ++counter; }
int count_in_thread(void) { return ++thread_counter; }

__attribute__((constructor)) static void loaded(void) { printf("loaded\n"); }
__attribute__((destructor)) static void unloaded(void) { printf("unloaded\n"); }
