// A netlink request for the list of interfaces; lo is among them.
#include "guest.h"
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>

int main(void) {
    int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
    if (fd == -1) skip("no netlink: %s", strerror(errno));
    struct {
        struct nlmsghdr header;
        struct rtgenmsg message;
    } request = {{NLMSG_LENGTH(sizeof(struct rtgenmsg)), RTM_GETLINK, NLM_F_REQUEST | NLM_F_DUMP, 7, 0},
                 {AF_UNSPEC}};
    CHECK(send(fd, &request, request.header.nlmsg_len, 0) == (ssize_t)request.header.nlmsg_len);
    static char buffer[65536];
    int links = 0, loopback = 0;
    for (int done = 0; !done;) {
        int size = (int)OK(recv(fd, buffer, sizeof buffer, 0));
        struct nlmsghdr *header = (void *)buffer;
        for (; NLMSG_OK(header, (unsigned)size); header = NLMSG_NEXT(header, size)) {
            if (header->nlmsg_type == NLMSG_DONE) done = 1;
            if (header->nlmsg_type != RTM_NEWLINK) continue;
            struct ifinfomsg *link = NLMSG_DATA(header);
            links++;
            loopback += link->ifi_index == 1;
            printf("interface %d: flags %#x\n", link->ifi_index, link->ifi_flags);
        }
    }
    CHECK(links >= 1 && loopback <= 1);
}
