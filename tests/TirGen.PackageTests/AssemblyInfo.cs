// Each consumer is a restore and a build: two at a time fill the smallest machine.
[assembly: Xunit.v3.Parallelization(MaxThreads = 2)]
