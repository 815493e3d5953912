//! A Rust program with threads, to be recorded: channels, a mutex, a condition variable, scoped
//! threads, a panic that is caught, and time.

use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

fn main() {
    let start = Instant::now();
    // Its order comes from the kernel's random numbers.
    let words: HashMap<&str, usize> = ["one", "three", "fifteen", "a hundred"]
        .map(|word| (word, word.len()))
        .into();
    println!("{words:?}");
    println!("{:?}", words_in_order_of_arrival());
    println!("{}", counted_under_a_mutex());
    woken_by_a_condition();
    let caught = thread::spawn(|| assert!(std::hint::black_box(1) == 2, "on purpose")).join();
    println!(
        "a thread panicked: {}; {:?} later",
        caught.is_err(),
        start.elapsed()
    );
}

fn words_in_order_of_arrival() -> Vec<u64> {
    let (sender, receiver) = mpsc::channel();
    for number in 0..4 {
        let sender = sender.clone();
        thread::spawn(move || {
            for step in 0..25 {
                // The receiver outlives all senders.
                let _ = sender.send(number * 100 + step);
                thread::yield_now();
            }
        });
    }
    drop(sender);
    receiver.iter().collect()
}

fn counted_under_a_mutex() -> u64 {
    let count = Mutex::new(0_u64);
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| (0..200).for_each(|_| add_one(&count)));
        }
    });
    count.into_inner().unwrap_or(0)
}

fn add_one(count: &Mutex<u64>) {
    if let Ok(mut count) = count.lock() {
        *count += 1;
    }
}

fn woken_by_a_condition() {
    let shared = Arc::new((Mutex::new(false), Condvar::new()));
    let other = Arc::clone(&shared);
    let setter = thread::spawn(move || {
        thread::sleep(Duration::from_millis(5));
        if let Ok(mut ready) = other.0.lock() {
            *ready = true;
        }
        other.1.notify_all();
    });
    let guard = shared
        .0
        .lock()
        .and_then(|guard| shared.1.wait_while(guard, |ready| !*ready));
    println!("woken: {}", guard.is_ok_and(|ready| *ready));
    println!("{:?}", setter.join().is_ok());
}
