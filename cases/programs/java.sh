#!/bin/sh
# Java: the compiler, and a program with threads.
# needs: javac java
# limit: 300
set -eu
cat > Main.java <<'J'
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;
public class Main {
    public static void main(String[] words) throws Exception {
        System.out.println(ProcessHandle.current().pid() + " " + System.nanoTime() + " " + new Object().hashCode());
        ExecutorService pool = Executors.newFixedThreadPool(3);
        AtomicLong count = new AtomicLong();
        List<Future<Long>> found = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            final long n = i;
            found.add(pool.submit(() -> { count.incrementAndGet(); return LongStream.range(0, n * 100000).map(x -> x * x % 7).sum(); }));
        }
        for (Future<Long> one : found) System.out.println(one.get());
        pool.shutdown();
        System.out.println(count + " " + pool.awaitTermination(10, TimeUnit.SECONDS));
        ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
        IntStream.range(0, 10000).parallel().forEach(x -> map.merge(x % 13, 1, Integer::sum));
        System.out.println(map);
        try { Object nothing = words.length == 0 ? null : ""; nothing.toString(); }
        catch (NullPointerException caught) { System.out.println("caught a null pointer"); }
        System.gc();
    }
}
J
javac Main.java
exec java -Xmx128m Main
