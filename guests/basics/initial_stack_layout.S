// The kernel's first stack: argc, argv, NULL, environment, NULL, auxiliary vector; 16-aligned.
// reel: cflags=-nostdlib -static args=x y exit=3
    .globl _start
    .text
_start:
    test $15, %rsp
    jnz wrong
    mov (%rsp), %rdi
    cmpq $0, 8(%rsp,%rdi,8)
    jne wrong
    mov 16(%rsp), %rax
    cmpb $'x', (%rax)
    jne wrong
    # Says its last argument, "y", with a line end in place of its zero.
    mov 24(%rsp), %rsi
    movb $'\n', 1(%rsi)
    mov $1, %eax
    mov $1, %edi
    mov $2, %edx
    syscall
    mov $3, %edi
    mov $60, %eax
    syscall
wrong:
    mov $99, %edi
    mov $60, %eax
    syscall
    .section .note.GNU-stack,"",@progbits
