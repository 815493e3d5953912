//! The general registers, in the order of the kernel's `user_regs_struct`.

use serde::{Deserialize, Serialize};
use vocab::Address;

macro_rules! registers {
    ($($name:ident)*) => {
        /// The general registers of a task, as `PTRACE_GETREGS` gives them
        /// (`arch/x86/include/asm/user_64.h`).
        #[repr(C)]
        #[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
        pub struct Registers {
            $(#[doc = concat!("`", stringify!($name), "`.")] pub $name: u64,)*
        }

        impl Registers {
            /// The names, in the kernel's order.
            pub const NAMES: [&'static str; Self::COUNT] = [$(stringify!($name)),*];

            /// The values, in the kernel's order.
            pub fn to_array(&self) -> [u64; Self::COUNT] {
                [$(self.$name),*]
            }

            /// The registers from values in the kernel's order.
            pub fn from_array(values: [u64; Self::COUNT]) -> Self {
                let [$($name),*] = values;
                Self { $($name),* }
            }
        }
    };
}

registers! {
    r15 r14 r13 r12 rbp rbx r11 r10 r9 r8 rax rcx rdx rsi rdi orig_rax rip cs eflags rsp ss
    fs_base gs_base ds es fs gs
}

const _: () = assert!(size_of::<Registers>() == 27 * 8);

impl Registers {
    /// How many there are.
    pub const COUNT: usize = 27;

    /// The instruction pointer.
    pub fn ip(&self) -> Address {
        Address(self.rip)
    }

    /// The stack pointer.
    pub fn sp(&self) -> Address {
        Address(self.rsp)
    }

    /// The six arguments of the system call that is being entered.
    pub fn syscall_args(&self) -> [u64; 6] {
        [self.rdi, self.rsi, self.rdx, self.r10, self.r8, self.r9]
    }

    /// Sets the six arguments of a system call.
    pub fn set_syscall_args(&mut self, args: [u64; 6]) {
        [self.rdi, self.rsi, self.rdx, self.r10, self.r8, self.r9] = args;
    }

    /// What the system call returned.
    pub fn syscall_result(&self) -> i64 {
        self.rax as i64
    }
}
