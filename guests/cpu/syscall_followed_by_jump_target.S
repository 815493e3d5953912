// The instruction after a system call is the target of a jump, and is itself one byte long.
// reel: cflags=-nostdlib -static
#include <sys/syscall.h>
    .globl _start
_start:
    mov $300, %ebx
    xor %r12d, %r12d
again:
    mov $SYS_getppid, %eax
    test $1, %bl
    jz after
    syscall
after:
    nop
    test %eax, %eax
    jz next
    inc %r12d
next:
    dec %ebx
    jnz again
    // Two calls, nothing between them: the second's number is the first's result.
    xor %edi, %edi
    mov $SYS_getpgid, %eax
    mov $SYS_alarm, %eax
    syscall
    syscall
    // What read(0, 0, 0) returned is 0.
    mov %eax, %r13d
    mov $1, %eax
    mov $1, %edi
    lea text(%rip), %rsi
    mov $5, %edx
    syscall
    lea -300(%r12), %edi
    or %r13d, %edi
    mov $SYS_exit_group, %eax
    syscall
    .section .rodata
text:
    .ascii "done\n"
    .section .note.GNU-stack, "", @progbits
