using CsCheck;
using TirGen.Autoscaling.Knative;

namespace TirGen.Autoscaling.Tests.Algorithms;

public sealed class SlidingMaximumTests
{
    [Fact]
    public void EqualsTheMaximumOverTheWindow() =>
        Gen.Select(Gen.Int[1, 8], Gen.Select(Gen.Int[0, 3], Gen.Int[0, 20]).Array[1, 60]).Sample(
            static (buckets, steps) =>
            {
                SlidingMaximum maximum = new(buckets);
                List<(int Index, int Value)> all = [];
                int index = 0;
                foreach ((int gap, int value) in steps)
                {
                    index += gap;
                    all.Add((index, value));
                    maximum.Record(index, value);
                    Assert.Equal(all.Where(entry => entry.Index > index - buckets).Max(static entry => entry.Value), maximum.Current);
                }
            },
            iter: 2000);

    [Fact]
    public void IndexBehindTheNewestCountsForTheNewest()
    {
        SlidingMaximum maximum = new(5);
        maximum.Record(10, 1);
        maximum.Record(3, 9);

        Assert.Equal(9, maximum.Current);
        maximum.Record(14, 2);
        Assert.Equal(9, maximum.Current);
        maximum.Record(15, 2);
        Assert.Equal(2, maximum.Current);
    }
}
