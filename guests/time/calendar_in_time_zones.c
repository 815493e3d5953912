// A moment, and the present one, as a calendar of several time zones shows them.
#include "guest.h"

static void show(const char *zone, time_t moment) {
    char text[100];
    CHECK(setenv("TZ", zone, 1) == 0);
    tzset();
    struct tm *parts = localtime(&moment);
    CHECK(parts != NULL && mktime(parts) == moment);
    CHECK(strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S %Z %j", parts) > 0);
    printf("%s: %s\n", zone, text);
}

int main(void) {
    const char *zones[] = {"UTC0", "CET-1CEST,M3.5.0,M10.5.0/3", "EST5EDT", "<+0545>-5:45"};
    for (int i = 0; i < 4; i++) show(zones[i], 1234567890);
    for (int i = 0; i < 4; i++) show(zones[i], time(NULL));
    char text[30];
    CHECK(ctime_r(&(time_t){0}, text) != NULL);
    printf("%s", text);
}
