#!/bin/sh
# Perl: fork, pipes, regular expressions, signals, sockets.
# needs: perl
set -eu
exec perl -MSocket -MTime::HiRes=time,sleep -e '
    $| = 1;
    print "$$ ", time, " ", rand(), "\n";
    my %words; $words{$_ % 7}++ for 1 .. 1000; print join(",", map {"$_=$words{$_}"} keys %words), "\n";
    socketpair(my $a, my $b, AF_UNIX, SOCK_STREAM, PF_UNSPEC) or die $!;
    if (!fork) { close $a; print $b "from the child $$\n"; exit 4 }
    close $b; print scalar <$a>; wait; print $? >> 8, "\n";
    open my $pipe, "-|", "printf", "%s\n", "one", "two" or die $!;
    print map { s/o/0/gr } <$pipe>; close $pipe;
    local $SIG{ALRM} = sub { print "alarm\n" }; alarm 1; sleep 3;
    print `uname -s`;
'
