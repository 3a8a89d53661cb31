using CsCheck;

namespace TirGen.Autoscaling.Tests.Simulation;

/// <summary>The simulator's own structures against plain ones.</summary>
public sealed class StructureTests
{
    [Fact]
    public void FinishQueueGivesTheEarliestEndFirst() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 4095], Gen.Bool).Array[1, 300].Sample(
            static steps =>
            {
                FinishQueue queue = new();
                PriorityQueue<int, (long, int)> expected = new();
                foreach ((int end, int replica, bool pop) in steps)
                {
                    if (pop && expected.Count > 0)
                    {
                        Assert.True(expected.TryPeek(out int first, out (long End, int) key));
                        Assert.Equal(key.End, queue.NextTicks);
                        Assert.Equal(first, queue.Pop(out _));
                        expected.Dequeue();
                    }
                    else
                    {
                        queue.Push(end, replica, default);
                        expected.Enqueue(replica, (end, replica));
                    }

                    Assert.Equal(expected.Count, queue.Count);
                }
            },
            iter: 1000);

    [Fact]
    public void InterruptedEndsComeAtTheirDeadlineInOrder() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 7]).Array[1, 200].Select(Gen.Int[0, 1000], Gen.Int[0, 7]).Sample(
            static (requests, deadline, replica) =>
            {
                FinishQueue queue = new();
                foreach ((int end, int server) in requests)
                    queue.Push(end, server, new(end, end));
                queue.Interrupt(replica, deadline);
                (long, int, bool)[] expected =
                [
                    .. requests.Select(request => request.Item2 == replica && request.Item1 > deadline ? ((long)deadline, replica, true) : (request.Item1, request.Item2, false)).Order(),
                ];
                List<(long, int, bool)> found = [];
                while (queue.Count > 0)
                {
                    long end = queue.NextTicks;
                    int server = queue.Pop(out ServiceStart start);
                    Assert.True(start.IsInterrupted ? start.Arrival > end : start.Arrival == end);
                    found.Add((end, server, start.IsInterrupted));
                }

                Assert.Equal(expected.Select(static entry => (entry.Item1, entry.Item2)), found.Select(static entry => (entry.Item1, entry.Item2)));
                Assert.Equal(expected.Count(static entry => entry.Item3), found.Count(static entry => entry.Item3));
            },
            iter: 500);

    [Fact]
    public void HoldQueueIsFirstInFirstOut() =>
        Gen.Bool.Array[1, 2000].Sample(
            static steps =>
            {
                HoldQueue queue = new();
                Queue<long> expected = new();
                for (int i = 0; i < steps.Length; i++)
                {
                    if (steps[i] || expected.Count == 0)
                    {
                        queue.Enqueue(new(TimeSpan.FromTicks(i), default));
                        expected.Enqueue(i);
                    }
                    else
                    {
                        Assert.Equal(expected.Peek(), queue.HeadArrival);
                        Assert.Equal(expected.Dequeue(), queue.Dequeue().Arrival.Ticks);
                    }
                }

                Assert.Equal(expected.Count, queue.Count);
            },
            iter: 200);

    [Fact]
    public void PoolTakesTheLeastLoadedReplicaAndCountsItsSlots() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, 3].Array[1, 200]).Sample(
            static (slots, steps) =>
            {
                ReplicaPool pool = new(slots);
                Dictionary<int, int> load = [];
                List<int> newest = [];
                pool.AddReady();
                foreach (int step in steps)
                {
                    switch (step)
                    {
                        case 0 when pool.FreeSlots > 0:
                            int taken = pool.Acquire();
                            Assert.True(load.GetValueOrDefault(taken) == LeastLoad(pool, load, newest));
                            load[taken] = load.GetValueOrDefault(taken) + 1;
                            break;
                        case 1 when load.Values.Any(static value => value > 0):
                            int busy = load.First(static entry => entry.Value > 0).Key;
                            load[busy]--;
                            pool.Release(busy);
                            break;
                        case 2 when pool.Ready < 6:
                            pool.AddReady();
                            break;
                        case 3 when pool.Ready > 1 && load.Values.All(static value => value == 0):
                            pool.Remove(1, []);
                            load.Clear();
                            break;
                    }

                    Assert.Equal((pool.Ready * slots) - load.Values.Sum(), pool.FreeSlots);
                }
            },
            iter: 1000);

    [Fact]
    public void StartingReplicasBecomeReadyInTheOrderOfTheirTimes()
    {
        ReplicaPool pool = new(1);
        pool.Start(30);
        pool.Start(10);
        pool.Start(20);

        Assert.Equal((10L, 3), (pool.NextReady, pool.Starting));
        pool.CompleteStart();
        pool.Remove(1, []);
        Assert.Equal((30L, 1, 1), (pool.NextReady, pool.Starting, pool.Ready));
        pool.Remove(2, []);
        Assert.Equal((long.MaxValue, 0), (pool.NextReady, pool.Billed));
    }

    private static int LeastLoad(ReplicaPool pool, Dictionary<int, int> load, List<int> newest)
    {
        newest.Clear();
        newest.AddRange(load.Values);
        while (newest.Count < pool.Ready)
            newest.Add(0);
        return newest.Min();
    }
}
