using System.Text.Json;

namespace TirGen.Autoscaling.Tests.Conformance;

/// <summary>The expectations of the upstream projects' own tests, one result per case.</summary>
public sealed class VectorTests
{
    private static readonly Dictionary<string, Action<JsonElement>> Runners = new(StringComparer.Ordinal)
    {
        ["hpa_replica_calculator.json"] = HpaReplicaCalculatorVectors.Run,
        ["hpa_normalize.json"] = HpaNormalizeVectors.Run,
        ["hpa_controller.json"] = HpaControllerVectors.Run,
        ["request_rate_windows.json"] = RequestRateVectors.Run,
        ["sliding_max.json"] = SlidingMaximumVectors.Run,
        ["knative_kpa.json"] = KnativeVectors.Run,
        ["keda_executor.json"] = KedaExecutorVectors.Run,
    };

    public static IEnumerable<TheoryDataRow<string>> Files =>
        VectorFolder.Files.Keys.Select(static file => new TheoryDataRow<string>(file));

    public static IEnumerable<TheoryDataRow<string, string>> Cases =>
        from file in VectorFolder.Files.Keys
        from entry in VectorFolder.Cases(file)
        let id = entry.GetProperty("id").GetString()!
        select new TheoryDataRow<string, string>(file, id) { TestDisplayName = id };

    [Theory]
    [MemberData(nameof(Files))]
    public void FileIsKnownAndConsistent(string file)
    {
        JsonElement root = VectorFolder.Files[file];
        string[] ids = [.. VectorFolder.Cases(file).Select(static entry => entry.GetProperty("id").GetString()!)];

        Assert.Contains(file, Runners.Keys);
        Assert.NotEmpty(ids);
        Assert.Equal(root.Int("count"), ids.Length);
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void CaseHolds(string file, string id)
    {
        Assert.True(Runners.TryGetValue(file, out Action<JsonElement>? run), $"no runner for {file}");
        run(VectorFolder.Case(file, id));
    }
}
