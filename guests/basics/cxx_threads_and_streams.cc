// std::thread, a mutex, a condition variable, and an exception carried between threads.
#include "guest.h"
#include <condition_variable>
#include <future>
#include <iostream>
#include <mutex>
#include <thread>
#include <vector>

int main() {
    std::mutex mutex;
    std::condition_variable ready;
    int count = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; i++)
        threads.emplace_back([&] {
            std::lock_guard<std::mutex> lock(mutex);
            count++;
            ready.notify_one();
        });
    {
        std::unique_lock<std::mutex> lock(mutex);
        ready.wait(lock, [&] { return count == 4; });
    }
    for (auto &thread : threads) thread.join();
    auto future = std::async(std::launch::async, []() -> int { throw 7; });
    try {
        future.get();
        CHECK(false);
    } catch (int value) {
        CHECK(value == 7);
    }
    std::cout << "count " << count << std::endl;
}
