using System.Text.Json;

namespace TirGen.Autoscaling.Tests.Conformance;

internal static class RequestRateVectors
{
    private const double Tolerance = 1e-9;

    public static void Run(JsonElement entry)
    {
        RequestRateWindow? ring = entry.Text("variant") switch
        {
            "keda-http" => Ring(entry, RequestRateVariant.KedaHttp),
            "knative" => Ring(entry, RequestRateVariant.Knative),
            "round" => null,
            string other => throw new FormatException($"unknown variant {other}"),
        };
        foreach (JsonElement op in entry.Items("ops"))
        {
            if (op.Text("op") == "round")
                Assert.Equal(op.Number("expect"), RequestRateWindow.Round(op.Number("value"), op.Int("digits")), Tolerance);
            else
                Apply(op, ring ?? throw new FormatException("the variant round has no ring"));
        }
    }

    private static void Apply(JsonElement op, RequestRateWindow ring)
    {
        switch (op.Text("op"))
        {
            case "record":
                ring.Record(op.Seconds("t"), op.Number("value"));
                break;
            case "windowAverage":
                Assert.Equal(op.Number("expect"), ring.Average(op.Seconds("t")), Tolerance);
                break;
            case "buckets":
                Assert.Equal(op.Items("expect").Select(static value => value.GetDouble()), ring.Buckets.ToArray());
                break;
            case "bucketCount":
                Assert.Equal(op.Int("expect"), ring.BucketCount);
                break;
            case "isEmpty":
                Assert.Equal(op.Flag("expect"), ring.IsEmpty(op.Seconds("t")));
                break;
            case "sum":
                Assert.Equal(op.Number("expect"), ring.Sum(op.Seconds("t")), Tolerance);
                break;
            case "nonZeroBuckets":
                Assert.Equal(
                    op.Items("expect").Select(static pair => (pair[0].GetDouble(), pair[1].GetDouble())).Order(),
                    ring.NonZeroBuckets(op.Seconds("t")).Select(static pair => (pair.Key.TotalSeconds, pair.Value)).Order());
                break;
            case string other:
                throw new FormatException($"unknown op {other}");
        }
    }

    private static RequestRateWindow Ring(JsonElement entry, RequestRateVariant variant) =>
        new(entry.Seconds("windowSeconds"), entry.Seconds("granularitySeconds"), variant);
}
