// A bank with a bug that shows now and then.
//
// Clerks move random amounts between accounts, each account under its own lock; nothing may get
// lost. But a clerk who has taken the money looks at the clock before he puts it down, and if his
// shift has just ended he goes home with it in his pocket. Shifts end at a random time.
//
// Exits with 0 if the sum is right at the end of the day, with 1 if it isn't.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>

enum { ACCOUNTS = 8, CLERKS = 4, TRANSFERS = 40, OPENING_BALANCE = 1000 };

struct account {
    pthread_mutex_t lock;
    long balance;
};

static struct account accounts[ACCOUNTS];

static unsigned random_below(unsigned limit) {
    unsigned number;
    if (getrandom(&number, sizeof number, 0) != sizeof number) abort();
    return number % limit;
}

static long now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000L + now.tv_nsec;
}

static long take(struct account *account, long amount) {
    pthread_mutex_lock(&account->lock);
    if (amount > account->balance) amount = account->balance;
    account->balance -= amount;
    pthread_mutex_unlock(&account->lock);
    return amount;
}

static void put(struct account *account, long amount) {
    pthread_mutex_lock(&account->lock);
    account->balance += amount;
    pthread_mutex_unlock(&account->lock);
}

static void *clerk(void *name) {
    long end_of_shift = now_ns() + 2000000 + random_below(600000000);
    for (int i = 0; i < TRANSFERS; i++) {
        struct account *from = &accounts[random_below(ACCOUNTS)];
        struct account *to = &accounts[random_below(ACCOUNTS)];
        if (now_ns() > end_of_shift) return NULL;
        long pocket = take(from, random_below(100));
        struct timespec pause = {0, 20000};
        nanosleep(&pause, NULL);
        if (now_ns() > end_of_shift) { // the bug: the money is in his pocket
            fprintf(stderr, "clerk %s goes home\n", (const char *)name);
            return NULL;
        }
        put(to, pocket);
    }
    return NULL;
}

int main(void) {
    for (int i = 0; i < ACCOUNTS; i++) {
        pthread_mutex_init(&accounts[i].lock, NULL);
        accounts[i].balance = OPENING_BALANCE;
    }
    static char *names[CLERKS] = {"Ada", "Ben", "Cem", "Dora"};
    pthread_t threads[CLERKS];
    for (int i = 0; i < CLERKS; i++) pthread_create(&threads[i], NULL, clerk, names[i]);
    for (int i = 0; i < CLERKS; i++) pthread_join(threads[i], NULL);
    long sum = 0;
    for (int i = 0; i < ACCOUNTS; i++) sum += accounts[i].balance;
    printf("the bank has %ld, of %d\n", sum, ACCOUNTS * OPENING_BALANCE);
    return sum == ACCOUNTS * OPENING_BALANCE ? 0 : 1;
}
