// Facts about the machine that a replay elsewhere must repeat.
#include "guest.h"
#include <sys/sysinfo.h>
#include <sys/utsname.h>

int main(void) {
    struct utsname name;
    CHECK(uname(&name) == 0);
    printf("%s %s %s %s\n", name.sysname, name.nodename, name.release, name.machine);
    CHECK(strcmp(name.machine, "x86_64") == 0);
    struct sysinfo info;
    CHECK(sysinfo(&info) == 0);
    printf("up %ld, load %lu, free %lu, procs %d\n", info.uptime, info.loads[0], info.freeram,
           info.procs);
    char host[100];
    CHECK(gethostname(host, sizeof host) == 0 && strcmp(host, name.nodename) == 0);
    printf("%ld processors\n", sysconf(_SC_NPROCESSORS_ONLN));
}
