using System.Text.Json;
using TirGen.Autoscaling.Knative;

namespace TirGen.Autoscaling.Tests.Conformance;

internal static class SlidingMaximumVectors
{
    public static void Run(JsonElement entry)
    {
        if (entry.TryGetProperty("bucketCount", out JsonElement buckets))
            Indexed(entry, new(buckets.Whole()));
        else
            Timed(entry, new(entry.Seconds("windowSeconds"), entry.Seconds("granularitySeconds")));
    }

    private static void Indexed(JsonElement entry, SlidingMaximum maximum)
    {
        List<int> after = [];
        foreach ((JsonElement index, JsonElement value) in entry.Items("index").Zip(entry.Items("values")))
        {
            maximum.Record(index.Whole(), value.Whole());
            after.Add(maximum.Current);
        }

        Assert.Equal(entry.Items("expectAfterEach").Select(static value => value.Whole()), after);
    }

    private static void Timed(JsonElement entry, SlidingMaximum maximum)
    {
        foreach (JsonElement point in entry.Items("points"))
            maximum.Record(TimeSpan.FromSeconds(point[0].GetDouble()), point[1].Whole());
        Assert.Equal(entry.Int("expectFinal"), maximum.Current);
    }
}
